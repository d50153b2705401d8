/** The roster (R2.5): by the actions that staff have, and by `npm run import -- FILE`; twice is once, faults are told row by row, nothing is half-imported. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { importRoster } from '~/local/cli/import'
import type { LocalCloud } from '~/local/cloud'
import { actor, done, type Actor } from '~/local/demo/stage'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { rosterHeader, rosterRow, rosterRows } from './support/cast'
import { importUnits, startEmptyCloud } from './support/smallCompany'

const root = join(__dirname, '../..')
const demo = (name: string): string => join(root, 'local/demo/data', name)

let cloud: LocalCloud
let stop: () => Promise<void>
let admin: Actor
beforeAll(async () => {
  ;({ cloud, stop } = await startEmptyCloud('2026-09-01T09:00'))
  admin = await actor(cloud.url, 'o-demo-admin-he')
  await done('startCompany', admin.staff.startCompany({ name: '何静' }))
}, 60_000)
afterAll(() => stop())

const units = () => cloud.engine.peek('units') as Documents['units'][]
const persons = () => cloud.engine.peek('persons') as Documents['persons'][]

/** `npm run import -- …` as a person types it, against this cloud. */
function command(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, join(root, 'local/cli/import.ts'), ...words], {
    cwd: root,
    env: { ...process.env, CLOUD_URL: cloud.url },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}

test('a file with faults: every fault by its row and column, and nothing is written', async () => {
  const { code, out } = await command(demo('roster-with-faults.xlsx'))
  expect(code).toBe(1)
  expect(out).toMatch(/第 \d+ 行/)
  expect(out).toContain('有错误，没有写入任何内容')
  expect(units()).toEqual([])
  expect(persons()).toEqual([])
  const [file] = cloud.engine.peek('imports') as Documents['imports'][]
  expect(file?.state).toBe('faulty')
  expect(await admin.archive.applyImport({ importId: file?._id ?? '' })).toMatchObject({ code: 'IMPORT_HAS_ERRORS' })
}, 60_000)

test('one faulty row of six stops all six', async () => {
  const faulty = rosterRows.map((row, index) =>
    index === 3 ? row.map(cell => (cell === '13100000004' ? '1310000' : cell)) : row,
  )
  const { state, verdict } = await importUnits(admin, faulty)
  expect(state).toBe('faulty')
  expect(verdict.errors).toMatchObject([{ line: 5, code: 'PHONE_LENGTH' }])
  expect(units()).toEqual([])
})

test('six rows staged, checked, applied: six flats; the same file again is the same import and changes nothing', async () => {
  const first = await importUnits(admin, rosterRows)
  expect(first).toMatchObject({ state: 'applied', verdict: { newUnits: 6, changedUnits: 0, errorCount: 0 } })
  const before = { units: units(), persons: persons() }
  expect(before.units.filter(({ isVisible }) => isVisible)).toHaveLength(6)
  const second = await importUnits(admin, rosterRows)
  expect(second).toMatchObject({ importId: first.importId, state: 'applied', verdict: { newUnits: 0, sameUnits: 6 } })
  expect({ units: units(), persons: persons() }).toEqual(before)
})

test('nothing is seen of an import before it is applied; rows sent twice count once; more rows cannot come later', async () => {
  const cells = rosterRow(['云栖里', '9号楼', '1单元', '901'], 9, { name: '许安', phone: '13100000010' })
  const opened = {
    fileName: 'one.xlsx',
    fileHash: 'd'.repeat(64),
    headerLine: 1,
    header: [...rosterHeader],
    rowCount: 1,
  }
  const { importId } = await done('beginImport', admin.archive.beginImport(opened))
  expect(await admin.archive.checkImport({ importId })).toMatchObject({ code: 'IMPORT_NOT_COMPLETE' })
  expect(await admin.archive.applyImport({ importId })).toMatchObject({ code: 'IMPORT_NOT_CHECKED' })
  const rows = [{ line: 2, cells }]
  expect(await done('stage', admin.archive.stageRows({ importId, rows }))).toEqual({ staged: 1 })
  expect(await done('stage', admin.archive.stageRows({ importId, rows }))).toEqual({ staged: 1 })
  await done('check', admin.archive.checkImport({ importId }))
  expect(units().filter(({ building }) => building === '9号楼')).toEqual([])
  await done('apply', admin.archive.applyImport({ importId }))
  expect(units().filter(({ building }) => building === '9号楼')).toMatchObject([{ isVisible: true }])
  expect(await admin.archive.stageRows({ importId, rows })).toMatchObject({ code: 'IMPORT_NOT_OPEN' })
})

test('npm run import: the whole roster, 816 flats, in the dry run, for good, and once more', async () => {
  const roster = demo('roster.xlsx')
  const dry = await command(roster, '--dry-run')
  expect({ code: dry.code, err: dry.err }).toEqual({ code: 0, err: '' })
  expect(dry.out).toContain('检查通过，试运行没有写入：共 816 行')
  expect(units()).toHaveLength(7)
  // Its six flats belong to others than those of the six rows: nobody loses a home by a command that did not say so (R2.4).
  expect((await command(roster)).out).toContain('有 6 户会换业主')
  expect(units()).toHaveLength(7)
  const real = await command(roster, '--replace-owners')
  expect(real.code).toBe(0)
  expect(real.out).toContain('已导入：共 816 行')
  const afterFirst = units()
  const again = await importRoster(admin.archive, roster, false)
  expect(again).toMatchObject({ state: 'applied', verdict: { newUnits: 0, changedUnits: 0, sameUnits: 816 } })
  expect(units()).toEqual(afterFirst)
  // The flats of the six rows stand in the roster, too: 816 doors and the two that the roster does not know.
  expect(units().every(({ isVisible }) => isVisible)).toBe(true)
}, 120_000)

test('no phone number of the roster stands in the clear in what is kept (R13.1)', () => {
  const stored = ['persons', 'units', 'imports', 'importChunks', 'accounts', 'requests', 'audit']
  const text = stored.map(collection => JSON.stringify(cloud.engine.peek(collection))).join('\n')
  expect(text.match(/\b1[3-9]\d{9}\b/g)).toBeNull()
})

test('a file that is not there, and a cloud that is not there: one line, exit code 1', async () => {
  const missing = await command(demo('no-such-file.xlsx'))
  expect(missing.code).toBe(1)
  expect(missing.err.trim().split('\n')).toHaveLength(1)
  expect(await command()).toMatchObject({ code: 1, err: expect.stringContaining('npm run import') as string })
}, 60_000)
