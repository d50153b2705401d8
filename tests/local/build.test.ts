import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildInto } from '~/config/functions.build'
import { readFunctions } from '~/local/host/config'
import { emptyDir, fixtureBundles } from './cloud'
import { fixtureFunctions } from './fixtures/functions'

const spec = { timeoutSeconds: 20, memoryMb: 256, clientMayCall: true, openapi: [] }

function project(files: Record<string, string>): { sourceDir: string; outDir: string } {
  const root = emptyDir()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, 'cloudfunctions', path, '..'), { recursive: true })
    writeFileSync(join(root, 'cloudfunctions', path), text)
  }
  return { sourceDir: join(root, 'cloudfunctions'), outDir: join(root, 'out') }
}

describe('one bundled folder per function', () => {
  test('index.js needs nothing but Node, config.json and package.json stand beside it', () => {
    const dir = join(fixtureBundles(), 'ticker')
    expect(JSON.parse(readFileSync(join(dir, 'config.json'), 'utf8'))).toEqual({
      timeout: 10,
      memory: 256,
      triggers: [{ name: 'tick', type: 'timer', config: '0 * * * * * *' }],
      permissions: { openapi: [] },
      clientMayCall: false,
    })
    expect(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))).toMatchObject({
      name: 'ticker',
      main: 'index.js',
    })
    expect(readFileSync(join(dir, 'index.js'), 'utf8')).not.toMatch(/require\("(wx-server-sdk|@cloudbase)/)
    expect([...readFunctions(fixtureBundles()).keys()]).toEqual(Object.keys(fixtureFunctions).sort())
  })

  test('a folder that nobody declared, and a declaration without a folder, stop the build', () => {
    const undeclared = project({ 'stray/index.ts': 'export const main = () => 1' })
    expect(() => buildInto({ ...undeclared, specs: {} })).toThrow('stray stands in no declaration')
    expect(() => buildInto({ ...project({}), specs: { missing: spec } })).toThrow(
      'missing is declared but has no folder',
    )
  })

  test('shared code is no function; what a last build left behind is gone', () => {
    const { sourceDir, outDir } = project({
      '_kernel/index.ts': 'export const one = 1',
      'a/index.ts': `import { one } from '../_kernel'\nexport const main = () => one`,
    })
    mkdirSync(join(outDir, 'gone'), { recursive: true })
    expect(buildInto({ sourceDir, outDir, specs: { a: spec } })).toEqual(['a'])
    expect([existsSync(join(outDir, 'gone')), existsSync(join(outDir, '_kernel'))]).toEqual([false, false])
  })
})

test.each([
  [{ timeout: 61 }, 'over the platform’s 60 s'],
  [
    {
      triggers: [
        { name: 'a', type: 'timer', config: '' },
        { name: 'b', type: 'timer', config: '' },
      ],
    },
    'one trigger per function',
  ],
])('a config.json that the platform would refuse is refused: %j', (config, words) => {
  const dir = emptyDir()
  mkdirSync(join(dir, 'wrong'))
  writeFileSync(join(dir, 'wrong', 'index.js'), '')
  writeFileSync(join(dir, 'wrong', 'config.json'), JSON.stringify(config))
  expect(() => readFunctions(dir)).toThrow(words.replace('’', "'"))
})
