/** R2.5 with 5,000 rows: every kind of fault told by its row, the corrected file applied although the cloud dies half-way, and taken back. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { LocalCloud } from '~/local/cloud'
import { actor, done, type Actor } from '~/local/demo/stage'
import type { RosterFault } from '~/types/archive/roster'
import { rosterHeader } from './support/cast'
import { largeRows, withFaults } from './support/largeRoster'
import { startEmptyCloud } from './support/smallCompany'

const rowCount = 5_000
const rows = largeRows(rowCount)
const faulty = withFaults(rows)
const dataDir = mkdtempSync(join(tmpdir(), 'import-cloud-'))

let cloud: LocalCloud
let stop: () => Promise<void>
let admin: Actor
async function start(): Promise<void> {
  ;({ cloud, stop } = await startEmptyCloud('2026-09-01T09:00', { dataDir }))
  admin = await actor(cloud.url, 'o-demo-admin-he')
}
beforeAll(async () => {
  await start()
  await done('startCompany', admin.staff.startCompany({ name: '何静' }))
}, 60_000)
afterAll(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const units = () => cloud.engine.peek('units') as Documents['units'][]
const persons = () => cloud.engine.peek('persons') as Documents['persons'][]

async function stage(given: readonly (readonly string[])[]): Promise<string> {
  const fileHash = createHash('sha256').update(JSON.stringify(given)).digest('hex')
  const opened = { fileName: 'large.xlsx', fileHash, headerLine: 1, header: [...rosterHeader], rowCount: given.length }
  const { importId, state } = await done('beginImport', admin.archive.beginImport(opened))
  const staged = given.map((cells, index) => ({ line: index + 2, cells: [...cells] }))
  for (let from = 0; state === 'staging' && from < staged.length; from += 400)
    await done('stageRows', admin.archive.stageRows({ importId, rows: staged.slice(from, from + 400) }))
  return importId
}

async function allErrors(importId: string): Promise<RosterFault[]> {
  const found: RosterFault[] = []
  for (let after: string | undefined; ;) {
    const page = await done('importErrors', admin.archive.importErrors({ importId, ...(after && { after }) }))
    found.push(...page.rows)
    if (page.next === undefined) return found
    after = page.next
  }
}

let importId = ''

test('37 slips of every kind among 5,000 rows: each is told by its row, by kind, and nothing is written', async () => {
  const importOfFaults = await stage(faulty.rows)
  const verdict = await done('check', admin.archive.checkImport({ importId: importOfFaults }))
  expect(verdict).toMatchObject({ state: 'faulty', rowCount, errorCount: 37 })
  const told = (await allErrors(importOfFaults)).map(({ line, code }) => ({ line, code }))
  expect(told).toEqual([...faulty.expected].sort((a, b) => a.line - b.line))
  const formulas = await done('errors', admin.archive.importErrors({ importId: importOfFaults, code: 'FORMULA_TEXT' }))
  expect(formulas.rows.map(({ params }) => params['sign'])).toEqual(['=', '=', '@'])
  expect(verdict.groups.reduce((sum, { count }) => sum + count, 0)).toBe(37)
  expect(verdict.groups).toContainEqual({ code: 'FORMULA_TEXT', column: 'houseType', count: 2 })
  expect([units(), persons()]).toEqual([[], []])
}, 300_000)

test('the corrected file passes; the cloud dies while it is applied, and nobody sees a half', async () => {
  importId = await stage(rows)
  const verdict = await done('check', admin.archive.checkImport({ importId }))
  expect(verdict).toMatchObject({ state: 'checked', newUnits: rowCount, errorCount: 0 })
  const dying = admin.archive.applyImport({ importId }).catch(() => undefined)
  while (units().length === 0) await new Promise(resolve => setTimeout(resolve, 20))
  await stop()
  await dying
  await start()
  const half = units()
  expect(half.length).toBeGreaterThan(0)
  expect(half.length).toBeLessThan(rowCount)
  expect(half.filter(({ isVisible }) => isVisible)).toEqual([])
  expect(await done('detail', admin.archive.importDetail({ importId }))).toMatchObject({
    state: 'applying',
    applied: half.length,
  })
}, 300_000)

async function applied(): Promise<void> {
  for (let state = ''; state !== 'applied';) ({ state } = await done('apply', admin.archive.applyImport({ importId })))
}

test('going on applies the rest, once: 5,000 homes of 5,000 owners, shown together', async () => {
  const begun = Date.now()
  await applied()
  expect(Date.now() - begun).toBeLessThan(240_000)
  expect(units().filter(({ isVisible }) => isVisible)).toHaveLength(rowCount)
  expect(new Set(persons().flatMap(({ unitIds }) => unitIds)).size).toBe(rowCount)
  const [row] = (await done('imports', admin.archive.imports({}))).rows.filter(({ state }) => state === 'applied')
  expect(row).toMatchObject({ importId, fileName: 'large.xlsx', byName: '何静', applied: rowCount })
}, 400_000)

test('the same file again is the same import and changes nothing', async () => {
  const before = units()
  expect(await stage(rows)).toBe(importId)
  const verdict = await done('check', admin.archive.checkImport({ importId }))
  expect(verdict).toMatchObject({ state: 'applied', newUnits: 0, changedUnits: 0, sameUnits: rowCount })
  await applied()
  expect(units()).toEqual(before)
}, 300_000)

test('undone, nothing is left of it but its record; undone twice is undone', async () => {
  for (let state = ''; state !== 'undone';) ({ state } = await done('undo', admin.archive.undoImport({ importId })))
  expect([units(), persons(), cloud.engine.peek('estates')]).toEqual([[], [], []])
  expect(await done('undo', admin.archive.undoImport({ importId }))).toEqual({
    state: 'undone',
    undone: rowCount,
    rowCount,
  })
  expect(await admin.archive.applyImport({ importId })).toMatchObject({ code: 'IMPORT_TAKEN_BACK' })
  // The file may come again: that is another import.
  expect(await stage(rows.slice(0, 1))).not.toBe(importId)
}, 400_000)
