// Formatting is Prettier's; here stands what a reader would otherwise have to check by eye:
// who may import whom, where the clock may be read, how long a piece may be.
import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const code = ['**/*.ts', '**/*.tsx']
const testCode = ['tests/**/*.ts', 'tests/**/*.tsx']

const clockAndChance = [
  ["MemberExpression[object.name='Date'][property.name='now']", 'The clock is an argument (habit 2).'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'The clock is an argument (habit 2).'],
  ["CallExpression[callee.name='Date']", 'The clock is an argument (habit 2).'],
  ["MemberExpression[object.name='performance'][property.name='now']", 'The clock is an argument (habit 2).'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Chance is an argument: take ids from deps.'],
  ['Identifier[name=/^(randomUUID|randomBytes|randomInt)$/]', 'Chance is an argument: take ids from deps.'],
  ["Identifier[name='getWXContext']", 'The caller is read once, in cloudfunctions/_kernel.'],
]
const platformCalls = [
  ["MemberExpression[object.name='Taro'][property.name='cloud']", 'Taro.cloud only in src/lib (habit 12).'],
]
const silentCases = [
  ['SwitchCase[test=null]', 'No `default:`: the compiler finds the missing case (architecture.md, "How it reads").'],
]
const ban = (...lists) => ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))]

/** Who may import what from outside the project: everything that the expression does not match is refused. */
const onlyImports = (allowed, message) => ['error', { patterns: [{ regex: `^(?!${allowed})`, message }] }]
const neverImport = (refused, message) => ['error', { patterns: [{ regex: `^(${refused})`, message }] }]

const element = (type, pattern, capture = []) => ({ type, pattern, mode: 'full', capture })
const elements = [
  element('types', 'types/**'),
  element('function kernel', 'cloudfunctions/_kernel/**'),
  element('function schema', 'cloudfunctions/_schema/**'),
  element('timers function', 'cloudfunctions/timers/**'),
  element('feature timers', 'cloudfunctions/*/*.timers.ts', ['feature']),
  element('function', 'cloudfunctions/*/**', ['feature']),
  // Reads a file that somebody chose, at the desk and on the command line alike.
  element('spreadsheet', 'src/lib/spreadsheet.ts'),
  element('src lib', 'src/lib/**'),
  element('component', 'src/components/**'),
  // What one feature offers to another: its client and its words. The rest is its own business.
  element('feature face', 'src/features/*/*.{client,copy}.{ts,tsx}', ['feature']),
  element('feature', 'src/features/*/**', ['feature']),
  element('page', 'src/{pages,packages}/**'),
  element('app', 'src/*'),
  element('local', 'local/**'),
  element('config', 'config/**'),
  element('tests', 'tests/**'),
]
const same = type => [type, { feature: '${from.feature}' }]
const serverShared = ['types', 'function kernel', 'function schema']
const server = [...serverShared, 'timers function', 'feature timers', 'function']
const client = ['types', 'spreadsheet', 'src lib', 'component']
const features = ['feature face', 'feature']
const mayImport = [
  ['types', ['types']],
  ['function schema', ['types', 'function schema']],
  ['function kernel', serverShared],
  ['function', [...serverShared, same('function'), same('feature timers')]],
  ['feature timers', [...serverShared, same('function')]],
  ['timers function', [...serverShared, 'timers function', 'feature timers']],
  ['spreadsheet', ['types']],
  ['src lib', ['types', 'src lib']],
  ['component', client],
  ['feature face', [...client, 'feature face']],
  ['feature', [...client, 'feature face', same('feature')]],
  ['page', [...client, ...features, 'page']],
  ['app', [...client, ...features, 'app']],
  ['local', [...server, 'spreadsheet', 'local', 'config']],
  ['config', [...serverShared, 'local', 'config']],
  ['tests', [...server, ...client, ...features, 'page', 'app', 'local', 'config', 'tests']],
]

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.local/', '.cache/', 'coverage/', 'tests/.results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...js.configs.recommended,
    rules: { ...js.configs.recommended.rules, 'no-undef': 'off' },
  },
  { files: code, extends: [js.configs.recommended, ...typescript.configs.recommended] },
  {
    files: code,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ban(clockAndChance, platformCalls),
      'no-restricted-globals': ['error', { name: 'wx', message: 'wx only in src/lib (habit 12).' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: code,
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'import/resolver': { typescript: { project: './tsconfig.json' } },
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          message: '${file.type} may not import ${dependency.type} (architecture.md, "Rooms")',
          rules: mayImport.map(([from, allow]) => ({ from: [from], allow })),
        },
      ],
    },
  },
  {
    files: ['types/**/*.ts'],
    rules: {
      'no-restricted-imports': onlyImports('~/types/|\\.\\.?/|valibot$', 'types import only types and valibot.'),
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/_kernel/**'],
    rules: {
      'no-restricted-imports': onlyImports(
        '~/(types|cloudfunctions)/|\\.\\.?/|valibot$',
        'Functions reach the world through _kernel only.',
      ),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': neverImport(
        'wx-server-sdk|node:|libsql|~/local|~/tests|~/cloudfunctions',
        'Not for the client.',
      ),
    },
  },
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    // Type-checked only where a forgotten case or a forgotten await would be a defect of the product.
    files: ['types/**/*.ts', 'cloudfunctions/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      'no-restricted-syntax': ban(clockAndChance, platformCalls, silentCases),
    },
  },
  { files: ['cloudfunctions/_kernel/**', 'src/lib/**'], rules: { 'no-restricted-syntax': ban(silentCases) } },
  { files: ['src/lib/**'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['local/**', 'config/**', 'tests/**'], rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' } },
  { files: testCode, rules: { 'max-lines-per-function': 'off' } },
)
