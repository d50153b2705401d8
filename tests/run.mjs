// npm test: types, lint, what the tests need built, the tests; then one line with the sum. Exit code 1 when anything failed.
// `npm test -- tests/flow` runs the tests under a path alone, with what they need built.
import { spawn } from 'node:child_process'
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

/** Runs a program of the project; true when it ended with 0 in time. What it says comes as it is said (`live`), or in one piece when it fails. */
function runs(name, args, { limit = 10 * minutes, live = false, env = environment } = {}) {
  const started = Date.now()
  const said = []
  const shell = process.platform === 'win32'
  const output = live ? 'inherit' : 'pipe'
  const child = spawn(bin(name), args, { cwd: root, env, stdio: ['ignore', output, output], timeout: limit, shell })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => said.push(chunk))
  return new Promise(resolve => {
    const end = (passed, fault) => {
      if (!passed) process.stdout.write(Buffer.concat(said))
      const seconds = Math.round((Date.now() - started) / 1000)
      const line = `${passed ? 'ok' : 'FAILED'}  ${name} ${args.join(' ').slice(0, 60)} (${seconds} s)`
      say(fault ? `${line} ${fault.message}` : line)
      resolve(passed)
    }
    child.on('error', fault => end(false, fault))
    child.on('close', code => end(code === 0))
  })
}

/** Two at a time, each as soon as there is room: none of them can use more than one core for long. */
async function inTwoLanes(works) {
  const waiting = [...works.entries()]
  const answers = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await next[1]()
  }
  await Promise.all([lane(), lane()])
  return answers
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

/** A build that is not fresh; answers what it should have made when it failed. */
async function made({ made: folder, run: [name, ...args], target = '' }) {
  if (await runs(name, args, { env: { ...environment, TARO_ENV: target } })) return undefined
  rmSync(join(root, folder), { recursive: true, force: true }) // half a build must not look fresh next time
  return folder
}

/** The tests' temporary files lie in one folder, which goes when they are done: a machine that runs them daily must not fill up. */
async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'residence-care-'))
  environment.TMPDIR = folder
  try {
    return await runTests()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runTests() {
  const whole = ['--ci', '--silent', '--maxWorkers=2', '--json', `--outputFile=${resultPath('jest')}`]
  return runs('jest', chosen.length > 0 ? chosen : whole, { limit: 25 * minutes, live: true })
}

mkdirSync(join(root, 'tests/.results'), { recursive: true })
// What an earlier run left behind says nothing of this one.
for (const step of testSteps) rmSync(resultPath(step), { force: true })
const stale = builds.filter(build => !isFresh(build))
const checks = [
  () => runs('eslint', ['.']),
  () => runs('tsc', ['--noEmit', '-p', '.']),
  () => runs('prettier', ['--check', '--log-level', 'warn', '.']),
].slice(chosen.length > 0 ? 3 : 0)
const answers = await inTwoLanes([...checks, ...stale.map(build => () => made(build))])
const [isClean, hasTypes, isFormatted] = answers
const unbuilt = answers.slice(checks.length).filter(folder => folder !== undefined)
if (checks.length > 0) {
  keepResult('types', hasTypes)
  keepResult('lint', isClean && isFormatted)
}
keepResult('build', unbuilt.length === 0, unbuilt.join(', '))
const jestPassed = await runJest()
if (chosen.length > 0) process.exitCode = jestPassed && unbuilt.length === 0 ? 0 : 1
else process.exitCode = tell(count(testSteps, false)) ? 0 : 1
