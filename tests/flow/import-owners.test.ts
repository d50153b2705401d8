/** Whose home an import gives to whom (R2.4), and how it is taken back while nothing has been built on it (R2.5). */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { actor, done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { rosterHeader, rosterRow } from './support/cast'
import { submitted } from './support/repair'
import { foundCompany, importUnits, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:00')
}, 60_000)
afterAll(() => company.stop())

const wangsFlat = ['云栖里', '2号楼', '1单元', '102'] as const
const newFlat = (room: string) => ['云栖里', '7号楼', '1单元', room] as const
const units = () => company.cloud.engine.peek('units') as Documents['units'][]
const persons = () => company.cloud.engine.peek('persons') as Documents['persons'][]
const unitOf = (id: string) => units().find(({ _id }) => _id === id)
const admin = () => company.staff.admin
const homes = async (hands: Company['visitor']) =>
  (await done('me', hands.account.me({}))).units.map(({ unitId }) => unitId)
const undo = (importId: string) => admin().archive.undoImport({ importId })
const importRow = (...rows: string[][]) => importUnits(admin(), rows)

test('a unit sold on is named with both owners, and waits for the tick; undone, the former owner is in again at once', async () => {
  const { wang } = company.customers
  const row = rosterRow(wangsFlat, 5, { name: '陈一鸣', phone: '13100000009' })
  const opened = {
    fileName: 'sold.xlsx',
    fileHash: 'e'.repeat(64),
    headerLine: 1,
    header: [...rosterHeader],
    rowCount: 1,
  }
  const { importId } = await done('begin', admin().archive.beginImport(opened))
  await done('stage', admin().archive.stageRows({ importId, rows: [{ line: 2, cells: row }] }))
  const before = { units: units(), wang: persons().find(({ name }) => name === '王浩然') }
  expect(await done('check', admin().archive.checkImport({ importId }))).toMatchObject({
    changedUnits: 1,
    replacedOwners: 1,
  })
  const { rows } = await done('owners', admin().archive.importOwners({ importId }))
  expect(rows).toEqual([{ line: 2, unit: '云栖里 2号楼1单元 102', before: '王浩然', after: '陈一鸣' }])
  expect(await admin().archive.applyImport({ importId })).toMatchObject({ code: 'OWNERS_NOT_CONFIRMED' })
  expect(await homes(wang)).toEqual([company.unitIds.wang])
  await done('apply', admin().archive.applyImport({ importId, replacedOwners: 1 }))
  expect(await homes(wang)).toEqual([])
  const chen = await actor(company.cloud.url, 'o-flow-customer-chen')
  await chen.link('13100000009')
  expect(await homes(chen)).toEqual([company.unitIds.wang])
  // That somebody has linked does not keep a wrong roster in force.
  expect(await done('undo', undo(importId))).toMatchObject({ state: 'undone', undone: 1 })
  expect(await homes(wang)).toEqual([company.unitIds.wang])
  expect(await homes(chen)).toEqual([])
  expect(units()).toEqual(before.units)
  expect(persons().find(({ name }) => name === '王浩然')).toEqual(before.wang)
  expect(persons().filter(({ name }) => name === '陈一鸣')).toEqual([])
})

test('what somebody has changed or used since is named, and nothing is taken back', async () => {
  const owner = { name: '许安', phone: '13100000021' }
  const first = await importRow(
    rosterRow(newFlat('101'), 21, owner),
    rosterRow(newFlat('102'), 22, { name: '许宁', phone: '13100000022' }),
  )
  const estateId = estateIdOf('云栖里')
  await done(
    'completion',
    admin().archive.recordCompletion({ estateId, building: '7号楼', acceptedOn: calendarDay('2026-06-10') }),
  )
  expect(await undo(first.importId)).toMatchObject({
    code: 'IMPORT_TOUCHED',
    details: { count: 2, units: ['云栖里 7号楼1单元 101', '云栖里 7号楼1单元 102'] },
  })
  expect(units().filter(({ building, isVisible }) => building === '7号楼' && isVisible)).toHaveLength(2)
  const second = await importRow(
    rosterRow(wangsFlat, 5, { name: '王浩然', phone: '13100000005' }).map(cell => (cell === '118.6' ? '119' : cell)),
  )
  const third = await importRow(
    rosterRow(wangsFlat, 5, { name: '王浩然', phone: '13100000005' }).map(cell => (cell === '118.6' ? '120' : cell)),
  )
  expect(await undo(second.importId)).toMatchObject({ code: 'IMPORT_TOUCHED' })
  expect(await done('undo', undo(third.importId))).toMatchObject({ state: 'undone' })
  expect(unitOf(company.unitIds.wang)?.areaSquareMetres).toBe(119)
  expect(await done('undo', undo(second.importId))).toMatchObject({ state: 'undone' })
  expect(unitOf(company.unitIds.wang)?.areaSquareMetres).toBe(118.6)
})

test('a repair reported since keeps the import', async () => {
  const sold = rosterRow(wangsFlat, 5, { name: '罗平', phone: '13100000023' })
  const { importId } = await importRow(sold)
  const luo = await actor(company.cloud.url, 'o-flow-customer-luo')
  await luo.link('13100000023')
  company.customers.wang = luo
  await submitted(company, 'wang')
  expect(await undo(importId)).toMatchObject({ code: 'IMPORT_TOUCHED' })
  expect(await homes(luo)).toEqual([company.unitIds.wang])
})

test('changed between the look and the tap: refused, and applied after another look', async () => {
  const row = rosterRow(newFlat('301'), 31, { name: '许青', phone: '13100000031' })
  const opened = {
    fileName: 'late.xlsx',
    fileHash: 'f'.repeat(64),
    headerLine: 1,
    header: [...rosterHeader],
    rowCount: 1,
  }
  const { importId } = await done('begin', admin().archive.beginImport(opened))
  await done('stage', admin().archive.stageRows({ importId, rows: [{ line: 2, cells: row }] }))
  await done('check', admin().archive.checkImport({ importId }))
  const other = await importRow(rosterRow(newFlat('301'), 31, { name: '许蓝', phone: '13100000032' }))
  expect(await admin().archive.applyImport({ importId })).toMatchObject({ code: 'IMPORT_STALE' })
  expect(await done('check', admin().archive.checkImport({ importId }))).toMatchObject({
    newUnits: 0,
    replacedOwners: 1,
  })
  expect(await done('undo', undo(other.importId))).toMatchObject({ state: 'undone' })
  await done('check', admin().archive.checkImport({ importId }))
  expect(await done('apply', admin().archive.applyImport({ importId }))).toMatchObject({ state: 'applied' })
})

test('a couple with one number: two files, told before; a name spelt anew with the same id card: one', async () => {
  const phone = '13100000041'
  const rows = [
    rosterRow(newFlat('401'), 41, { name: '方芳', phone }),
    [...rosterRow(newFlat('402'), 42, { name: '方圆', phone }).slice(0, -1), '5678'],
  ]
  const { verdict } = await importUnits(admin(), rows)
  expect(verdict.notices).toMatchObject([{ line: 3, column: 'phone', code: 'PHONE_SHARED', params: { otherLine: 2 } }])
  const sharing = () => persons().filter(({ name }) => name.startsWith('方'))
  expect(sharing().map(({ unitIds }) => unitIds.length)).toEqual([1, 1])
  const again = await importRow(rosterRow(newFlat('401'), 41, { name: '方芬', phone }))
  expect(again).toMatchObject({ state: 'applied', verdict: { changedUnits: 1, replacedOwners: 0 } })
  expect(
    sharing()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['方圆', '方芬'].sort())
  expect(await done('undo', undo(again.importId))).toMatchObject({ state: 'undone' })
  expect(
    sharing()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['方圆', '方芳'].sort())
})

test('the clerk’s own columns count, whatever the header says; one place for two columns is refused', async () => {
  const cells = rosterRow(newFlat('501'), 51, { name: '许白', phone: '13100000051' })
  const opened = {
    fileName: 'own.xlsx',
    fileHash: '1'.repeat(64),
    headerLine: 1,
    header: cells.map((_, place) => `列${place}`),
    rowCount: 1,
  }
  const names = [
    'estate',
    'building',
    'entrance',
    'room',
    'houseType',
    'areaSquareMetres',
    'contractNumber',
    'signedOn',
  ] as const
  const more = ['contractHandoverOn', 'ownerName', 'phone', 'idCardTail'] as const
  const columns = Object.fromEntries([...names, ...more].map((name, place) => [name, place]))
  const twice = { ...columns, idCardTail: 10 }
  expect(await admin().archive.beginImport({ ...opened, columns: twice })).toMatchObject({ code: 'INPUT_NOT_VALID' })
  const { importId } = await done('begin', admin().archive.beginImport({ ...opened, columns }))
  await done('stage', admin().archive.stageRows({ importId, rows: [{ line: 2, cells }] }))
  expect(await done('check', admin().archive.checkImport({ importId }))).toMatchObject({
    state: 'checked',
    newUnits: 1,
  })
  const lacking = await done('begin', admin().archive.beginImport({ ...opened, columns: { estate: 0 } }))
  expect(lacking.importId).not.toBe(importId)
  await done('stage', admin().archive.stageRows({ importId: lacking.importId, rows: [{ line: 2, cells }] }))
  expect(await done('check', admin().archive.checkImport({ importId: lacking.importId }))).toMatchObject({
    state: 'faulty',
  })
})
