/** Whom a row of a roster means (R2.4): a number alone names nobody. */
import { checkRoster, readRoster } from '~/cloudfunctions/archive/domain/roster'
import type { KnownUnit, RosterOwner, RosterTable } from '~/types/archive/roster'
import { guessedColumns, missingColumns } from '~/types/archive/roster-columns'
import { rosterColumnNames } from '~/types/archive/roster.copy'

const columns = ['estate', 'building', 'entrance', 'room', 'houseType', 'areaSquareMetres', 'contractNumber'] as const
const more = ['signedOn', 'contractHandoverOn', 'ownerName', 'phone', 'idCardTail'] as const
const header = [...columns, ...more].map(column => rosterColumnNames[column][0])

interface Said {
  room: string
  name: string
  phone: string
  tail?: string
}
const tableOf = (...said: Said[]): RosterTable => ({
  headerLine: 1,
  header,
  rows: said.map(({ room, name, phone, tail = '' }, index) => ({
    line: index + 2,
    cells: [
      ...['云栖里', '3号楼', '1单元', room, '三室', '118.6', `YQL${room}`],
      ...['2024-11-28', '2026-06-30', name, phone, tail],
    ],
  })),
})

const chen: RosterOwner = { personId: 'p-chen', name: '陈慧', phone: '13812346021', idCardTail: '980X' }
const homeOf = (room: string, ...owners: RosterOwner[]): KnownUnit => {
  const [unit] = given(tableOf({ room, name: '陈慧', phone: '13812346021' })).units
  if (!unit || !owners[0]) throw new Error('no such home')
  return { ...unit, owner: owners[0], owners }
}

function given(table: RosterTable, persons: readonly RosterOwner[] = [], units: readonly KnownUnit[] = []) {
  const personIdOf = (phone: string, name: string) => `p-${phone}-${name}`
  return checkRoster(readRoster(table), { estateNames: [], units, persons, personIdOf })
}
const ownersOf = ({ units }: ReturnType<typeof given>) => units.map(({ owner }) => owner)
const told = ({ notices }: ReturnType<typeof given>) =>
  notices.filter(({ code }) => code.startsWith('PHONE_')).map(({ line, code, params }) => ({ line, code, params }))

test('the same number and name is that file, and what the row leaves out is known', () => {
  const check = given(tableOf({ room: '1202', name: '陈慧', phone: '13812346021' }), [chen])
  expect(ownersOf(check)).toEqual([chen])
  expect(told(check)).toEqual([])
})

test('the same number, another name, the same id card: the name is corrected', () => {
  const check = given(tableOf({ room: '1202', name: '陈惠', phone: '13812346021', tail: '980X' }), [chen])
  expect(ownersOf(check)).toEqual([{ ...chen, name: '陈惠' }])
})

test.each([undefined, '1234'])('the same number, another name, id card %s: a second file, and it is told', tail => {
  const check = given(tableOf({ room: '1202', name: '许强', phone: '13812346021', ...(tail && { tail }) }), [chen])
  expect(ownersOf(check)).toMatchObject([{ personId: 'p-13812346021-许强', name: '许强' }])
  expect(told(check)).toEqual([{ line: 2, code: 'PHONE_SHARED', params: {} }])
})

test('a couple in one file: two files, and the second row says whose number it is, too', () => {
  const couple = tableOf(
    { room: '1202', name: '陈慧', phone: '13812346021', tail: '980X' },
    { room: '1302', name: '许强', phone: '13812346021', tail: '1234' },
  )
  const check = given(couple)
  expect(check.errors).toEqual([])
  expect(new Set(ownersOf(check).map(({ personId }) => personId)).size).toBe(2)
  expect(told(check)).toEqual([{ line: 3, code: 'PHONE_SHARED', params: { otherLine: 2 } }])
})

test('a number that was corrected since in the archive stays, however often the old roster comes', () => {
  const moved = { personId: 'p-13812346021-陈慧', name: '陈慧', phone: '13900000001', idCardTail: '980X' }
  const check = given(tableOf({ room: '1202', name: '陈慧', phone: '13812346021' }), [moved], [homeOf('1202', moved)])
  expect(ownersOf(check)).toEqual([moved])
  expect(told(check)).toEqual([{ line: 2, code: 'PHONE_OUTDATED', params: {} }])
})

test('another number for the owner of this home: the same person; with another id card: somebody else', () => {
  const home = homeOf('1202', chen)
  const same = given(tableOf({ room: '1202', name: '陈慧', phone: '13900000002' }), [chen], [home])
  expect(ownersOf(same)).toEqual([{ ...chen, phone: '13900000002' }])
  const other = given(tableOf({ room: '1202', name: '陈慧', phone: '13900000002', tail: '0001' }), [chen], [home])
  expect(ownersOf(other)).toMatchObject([{ personId: 'p-13900000002-陈慧', idCardTail: '0001' }])
})

test('of a home with two owners either is known by number and name', () => {
  const xu = { personId: 'p-xu', name: '许强', phone: '13812346022' }
  const check = given(
    tableOf({ room: '1202', name: '许强', phone: '13812346022' }),
    [chen, xu],
    [homeOf('1202', chen, xu)],
  )
  expect(ownersOf(check)).toEqual([xu])
})

test.each([
  ['name', { name: '陈惠', phone: '13812346021', tail: '980X' }, 'ownerName'],
  ['id card', { name: '陈慧', phone: '13812346021', tail: '9801' }, 'idCardTail'],
])('two rows that mean one person with another %s: only the clerk knows which is right', (_what, second, column) => {
  const first = { room: '1202', name: '陈慧', phone: '13812346021', tail: '980X' }
  const check = given(tableOf(first, { room: '1302', ...second }))
  expect(check.errors).toEqual([{ line: 3, column, code: 'OWNER_DIFFERS', params: { otherLine: 2 } }])
})

test('an id card said in one row is known for the owner’s other home', () => {
  const check = given(
    tableOf(
      { room: '1202', name: '陈慧', phone: '13812346021' },
      { room: '1302', name: '陈慧', phone: '13812346021', tail: '980X' },
    ),
  )
  expect(ownersOf(check).map(({ idCardTail }) => idCardTail)).toEqual(['980X', '980X'])
})

test('R2.5 a header’s synonyms are known; what is lacking is named', () => {
  const places = guessedColumns(['小区', '幢号', '联系电话', '随便', '买受人'])
  expect(places).toEqual({ estate: 0, building: 1, phone: 2, ownerName: 4 })
  expect(missingColumns(places)).toContain('room')
  expect(missingColumns(places)).not.toContain('remark')
})
