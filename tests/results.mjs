// What the steps of a run left behind, counted. A result that is missing, skipped or still to do counts as failed:
// only what was seen to pass has passed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'tests/.results')

/** Steps of `npm test`, in their order, and those that .ci/run adds. */
export const testSteps = ['types', 'lint', 'build', 'jest']
const ciSteps = ['install', 'check-weapp']
/** npm scripts that print figures and leave a table behind; counted as soon as they exist. */
const figureTables = { campaign: 'tests/campaigns/results.json', bench: 'tests/bench/results.json' }

export function forgetResults() {
  rmSync(folder, { recursive: true, force: true })
  for (const table of Object.values(figureTables)) rmSync(join(root, table), { force: true })
  mkdirSync(folder, { recursive: true })
}

export const resultPath = step => join(folder, `${step}.json`)

/** A step that either holds or does not: tsc, lint, a build. */
export function keepResult(step, holds, detail = '') {
  mkdirSync(folder, { recursive: true })
  writeFileSync(resultPath(step), JSON.stringify({ step, holds, detail }))
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const failure = line => ({ passed: 0, failed: 1, failures: [line] })
const sum = counts =>
  counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      failures: [...total.failures, ...one.failures],
    }),
    { passed: 0, failed: 0, failures: [] },
  )

function countStep(step) {
  const result = readJson(resultPath(step))
  if (result?.holds === true) return { passed: 1, failed: 0, failures: [] }
  return failure(`${step}: ${result ? result.detail || 'failed' : 'has no result'}`)
}

function countTestFile(file) {
  const name = relative(root, file.name)
  const tests = file.assertionResults ?? []
  if (tests.length === 0) return failure(`${name}: no test ran`)
  const failures = tests
    .filter(test => test.status !== 'passed')
    .map(test => `${name}: ${test.fullName} (${test.status})`)
  // A file can fail beside its tests: in afterAll, or by a fault while it was loaded.
  if (failures.length === 0 && file.status !== 'passed') failures.push(`${name}: ${file.status}`)
  return { passed: tests.filter(test => test.status === 'passed').length, failed: failures.length, failures }
}

function writtenTests() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'tests'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter(path => /\.test\.tsx?$/.test(path) && existsSync(join(root, path)))
}

function countJest() {
  const report = readJson(resultPath('jest'))
  if (!report) return failure('jest: has no result')
  const ran = new Set(report.testResults.map(file => relative(root, file.name).replaceAll('\\', '/')))
  const missing = writtenTests().filter(path => !ran.has(path))
  return sum([...report.testResults.map(countTestFile), ...missing.map(path => failure(`${path}: did not run`))])
}

function countTable([script, path]) {
  const rows = readJson(join(root, path))
  if (!Array.isArray(rows) || rows.length === 0) return failure(`${script}: has no result`)
  return sum(
    rows.map(row =>
      row.holds === true
        ? { passed: 1, failed: 0, failures: [] }
        : failure(`${script} ${row.name}: ${row.detail ?? row.figure}`),
    ),
  )
}

/** `{ passed, failed, failures }` of these steps, and of the tables whose npm script exists. */
export function count(steps, withTables) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const tables = withTables ? Object.entries(figureTables).filter(([script]) => scripts[script]) : []
  return sum([...steps.map(step => (step === 'jest' ? countJest() : countStep(step))), ...tables.map(countTable)])
}

/** Prints what failed, then one last line; true when nothing did. */
export function tell({ passed, failed, failures }) {
  for (const line of failures) console.log(`failed  ${line.replace(/\s+/g, ' ').slice(0, 300)}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0
}

// `node tests/results.mjs forget` · `node tests/results.mjs keep STEP EXIT_CODE` · `node tests/results.mjs tell`
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , verb, step, code] = process.argv
  if (verb === 'forget') forgetResults()
  if (verb === 'keep') keepResult(step, code === '0', code === '0' ? '' : `exit code ${code}`)
  if (verb === 'tell') process.exitCode = tell(count([...ciSteps, ...testSteps], true)) ? 0 : 1
}
