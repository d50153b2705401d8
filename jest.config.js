// The local cloud runs in UTC, as the real one does; a test cannot change the zone from inside its sandbox.
process.env.TZ = 'UTC'

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/tests'],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleNameMapper: {
    '^~/(.*)$': '<rootDir>/$1',
    '\\.(css|scss)$': '<rootDir>/tests/mocks/style.js',
    '\\.(svg|png)$': '<rootDir>/tests/mocks/picture.js',
    '^@tarojs/components$': '<rootDir>/tests/mocks/taro-components.js',
    '^@tarojs/taro$': '<rootDir>/tests/mocks/taro.js',
  },
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 60000,
}
