// npm test: types, lint, what the tests need built, the tests; then one line with the sum. Exit code 1 when anything failed.
// `npm test -- tests/flow` runs the tests under a path alone, with what they need built.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, keepResult, resultPath, root, tell, testSteps } from './results.mjs'

const chosen = process.argv.slice(2)
// NODE_ENV=production would be refused by the local cloud; all zones are tested from UTC, as the cloud runs in it.
const environment = { ...process.env, TZ: 'UTC' }
delete environment.NODE_ENV

const minutes = 60_000
const bin = name => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const say = text => process.stdout.write(`${text}\n`)

/** Runs a program of the project; true when it ended with 0 in time. */
function runs(name, args, limit = 10 * minutes) {
  const started = Date.now()
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(bin(name), args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limit,
    shell,
  })
  say(
    `${status === 0 ? 'ok' : 'FAILED'}  ${name} ${args.join(' ').slice(0, 60)} (${Math.round((Date.now() - started) / 1000)} s)${error ? ` ${error.message}` : ''}`,
  )
  return status === 0
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
}

const builds = [
  {
    made: 'dist/cloudfunctions',
    from: ['cloudfunctions', 'types', 'config'],
    run: ['tsx', 'config/functions.build.ts'],
  },
  { made: 'dist/weapp', from: ['src', 'types', 'config'], run: ['taro', 'build', '--type', 'weapp'], target: 'weapp' },
  { made: 'dist/h5', from: ['src', 'types', 'config'], run: ['taro', 'build', '--type', 'h5'], target: 'h5' },
]
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'babel.config.js']

/** Whether nothing that it is made of changed since it was made. */
function isFresh({ made, from }) {
  const folder = join(root, made)
  return (
    existsSync(folder) && newest(folder) > Math.max(...[...from, ...settings].map(path => newest(join(root, path))))
  )
}

function buildAll() {
  const failed = builds.filter(build => {
    if (isFresh(build)) return false
    environment.TARO_ENV = build.target ?? ''
    const [name, ...args] = build.run
    if (runs(name, args)) return false
    rmSync(join(root, build.made), { recursive: true, force: true }) // half a build must not look fresh next time
    return true
  })
  delete environment.TARO_ENV
  return failed.map(({ made }) => made)
}

/** The tests' temporary files lie in one folder, which goes when they are done: a machine that runs them daily must not fill up. */
function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'residence-care-'))
  environment.TMPDIR = folder
  try {
    return runTests()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runTests() {
  if (chosen.length > 0) return runs('jest', chosen, 25 * minutes)
  return runs(
    'jest',
    ['--ci', '--silent', '--maxWorkers=2', '--json', `--outputFile=${resultPath('jest')}`],
    25 * minutes,
  )
}

mkdirSync(join(root, 'tests/.results'), { recursive: true })
// What an earlier run left behind says nothing of this one.
for (const step of testSteps) rmSync(resultPath(step), { force: true })
if (chosen.length === 0) {
  keepResult('types', runs('tsc', ['--noEmit', '-p', '.']))
  const isClean = runs('eslint', ['.'])
  const isFormatted = runs('prettier', ['--check', '--log-level', 'warn', '.'])
  keepResult('lint', isClean && isFormatted)
}
const unbuilt = buildAll()
keepResult('build', unbuilt.length === 0, unbuilt.join(', '))
const jestPassed = runJest()
if (chosen.length > 0) process.exitCode = jestPassed && unbuilt.length === 0 ? 0 : 1
else process.exitCode = tell(count(testSteps, false)) ? 0 : 1
