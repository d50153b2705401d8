/** The sum of a run: only what was seen to pass has passed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './sources'

let house = ''
const write = (path: string, value: unknown) => writeFileSync(join(house, path), JSON.stringify(value))
const steps = ['install', 'types', 'lint', 'build', 'check-weapp']
const testFile = (name: string, ...states: string[]) => ({
  name: join(house, 'tests', name),
  status: 'passed',
  assertionResults: states.map((status, index) => ({ fullName: `test ${index}`, status })),
})
const jestResult = (...testResults: object[]) => write('tests/.results/jest.json', { testResults })

function told(): { lastLine: string; code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, ['tests/results.mjs', 'tell'], {
    cwd: house,
    encoding: 'utf8',
  })
  return { lastLine: stdout.trim().split('\n').pop() ?? '', code: status }
}

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'results-'))
  mkdirSync(join(house, 'tests/.results'), { recursive: true })
  mkdirSync(join(house, 'tests/bench'))
  copyFileSync(join(projectRoot, 'tests/results.mjs'), join(house, 'tests/results.mjs'))
  execFileSync('git', ['init', '-q'], { cwd: house })
  for (const name of ['a', 'b']) writeFileSync(join(house, `tests/${name}.test.ts`), '')
  write('package.json', { scripts: {} })
  for (const step of steps) write(`tests/.results/${step}.json`, { step, holds: true })
  jestResult(testFile('a.test.ts', 'passed', 'passed'), testFile('b.test.ts', 'passed'))
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

test('everything passed', () => expect(told()).toEqual({ lastLine: '8 passed, 0 failed', code: 0 }))

test.each(['skipped', 'pending', 'todo', 'failed', 'disabled'])('a test that is %s counts as failed', status => {
  jestResult(testFile('a.test.ts', 'passed', status), testFile('b.test.ts', 'passed'))
  expect(told()).toEqual({ lastLine: '7 passed, 1 failed', code: 1 })
})

test('a test file that did not run, or ran no test, counts as failed', () => {
  jestResult(testFile('a.test.ts'))
  expect(told()).toEqual({ lastLine: '5 passed, 2 failed', code: 1 })
})

test.each(steps)('without a result of %s the run failed', step => {
  rmSync(join(house, `tests/.results/${step}.json`))
  expect(told()).toEqual({ lastLine: '7 passed, 1 failed', code: 1 })
})

test('a run without any result is no success', () => {
  rmSync(join(house, 'tests/.results'), { recursive: true })
  expect(told()).toEqual({ lastLine: '0 passed, 6 failed', code: 1 })
})

test('a figure beside its target counts as failed, and so does a table that is not there', () => {
  write('package.json', { scripts: { bench: 'x', campaign: 'x' } })
  write('tests/bench/results.json', [
    { name: 'sweep', holds: true },
    { name: 'idle', holds: false },
  ])
  expect(told()).toEqual({ lastLine: '9 passed, 2 failed', code: 1 })
})
