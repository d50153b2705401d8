import { join } from 'node:path'
import { checkRoster as judge, readRoster } from '~/cloudfunctions/archive/domain/roster'
import { readRosterFile } from '~/local/cli/roster-file'
import {
  rosterFaultCodes,
  type KnownArchive,
  type RosterOwner,
  type RosterTable,
  type RosterUnit,
} from '~/types/archive/roster'
import type { ColumnPlaces } from '~/types/archive/roster-columns'
import { rosterFaultWords, sayCheck, sayFinding } from '~/types/archive/roster.copy'
import { unitName } from '~/types/estate/estate'

const demo = (name: string) => join(__dirname, '../../local/demo/data', name)

const header =
  '楼盘,楼栋,单元,房号,户型,建筑面积(㎡),合同编号,签约日期,合同约定交付日期,业主姓名,手机号,身份证后四位,共有人,备注'.split(
    ',',
  )
const faultless =
  '云栖里|3号楼|1单元|1202|三室两厅两卫|118.6|YQL20240151|2024-11-28|2026-06-30|陈慧|13812346021|980X|许丽|'.split('|')

/** A table whose rows are the faultless one with some cells changed; the first stands in line 2. */
function tableOf(...rows: Record<string, string>[]): RosterTable {
  return {
    headerLine: 1,
    header,
    rows: rows.map((changes, index) => ({
      line: index + 2,
      cells: header.map((column, place) => changes[column] ?? faultless[place] ?? ''),
    })),
  }
}
const another = { 房号: '1302', 合同编号: 'YQL20240152', 手机号: '13812346022', 业主姓名: '王芳' }

/** An archive that holds these units and people. */
function archiveOf(units: readonly RosterUnit[] = [], persons: readonly RosterOwner[] = []): KnownArchive {
  return {
    estateNames: [...new Set(units.map(unit => unit.estateName))],
    units: units.map(unit => ({ ...unit, owners: [unit.owner] })),
    persons: [...persons, ...units.map(unit => unit.owner)],
    personIdOf: (phone, name) => `p-${phone}-${name}`,
  }
}

function checkRoster(
  table: RosterTable,
  units: readonly RosterUnit[] = [],
  persons: readonly RosterOwner[] = [],
  columns: ColumnPlaces | null = null,
) {
  const check = judge(readRoster(table, columns), archiveOf(units, persons))
  return { ...check, errorCount: check.errors.length, noticeCount: check.notices.length }
}

async function readDemo(name: string): Promise<RosterTable> {
  const read = await readRosterFile(demo(name))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('R2.5 the demo rosters', () => {
  test('roster.xlsx: 816 units of two estates, no fault', async () => {
    const check = checkRoster(await readDemo('roster.xlsx'))
    expect(check).toMatchObject({ rowCount: 816, errorCount: 0, noticeCount: 0 })
    expect(check.estates.map(estate => [estate.name, estate.unitCount])).toEqual([
      ['云栖里', 432],
      ['听澜府', 384],
    ])
    expect(new Set(check.units.map(unit => unit.unitId)).size).toBe(816)
    expect(check.units.every(unit => /^[A-Za-z0-9][A-Za-z0-9:_.-]{0,95}$/.test(unit.unitId))).toBe(true)
  })

  test('roster.csv says of its 200 units exactly what roster.xlsx says, unquoted commas in remarks included', async () => {
    const sheet = checkRoster(await readDemo('roster.xlsx'))
    const csv = checkRoster(await readDemo('roster.csv'))
    expect(csv.errorCount).toBe(0)
    expect(csv.units).toEqual(sheet.units.slice(0, 200))
    expect(csv.notices.map(notice => notice.code)).toEqual(Array(11).fill('REMARK_JOINED'))
  })

  test('roster-with-faults.xlsx: every fault in one run, by row and column; nothing is importable', async () => {
    const check = checkRoster(await readDemo('roster-with-faults.xlsx'))
    expect(check.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [5, 'phone', 'PHONE_LENGTH'],
      [7, 'phone', 'EMPTY'],
      [9, 'room', 'EMPTY'],
      [11, 'room', 'UNIT_TWICE'],
      [13, 'signedOn', 'DAY_IMPOSSIBLE'],
      [15, 'areaSquareMetres', 'AREA_NOT_POSITIVE'],
      [17, 'ownerName', 'EMPTY'],
      [19, 'idCardTail', 'ID_TAIL_LENGTH'],
      [25, 'contractNumber', 'CONTRACT_TWICE'],
      [27, 'contractHandoverOn', 'DAY_NOT_A_DATE'],
    ])
    expect(check.notices.map(({ line, column, code }) => [line, column, code])).toEqual([
      [21, 'phone', 'PHONE_TIDIED'],
      [23, 'estate', 'SPACES_REMOVED'],
    ])
    expect(check.units).toEqual([])
    expect(check.estates).toEqual([])
    expect(sayFinding(check.errors[0] ?? fail())).toBe('第 5 行 手机号：只有 7 位，少了 4 位，应为 11 位')
    expect(sayCheck(check)).toBe('共 40 行，10 处要改，另有 2 处提示。改好前一户也不会导入')
  })
})

function fail(): never {
  throw new Error('nothing was found')
}

describe('R2.5 one cell at a time', () => {
  test.each([
    ['楼盘', '', 'estate', 'EMPTY'],
    ['房号', '#REF!', 'room', 'FORMULA_ERROR'],
    ['户型', '室'.repeat(41), 'houseType', 'TOO_LONG'],
    ['手机号', '1381234602', 'phone', 'PHONE_LENGTH'],
    ['手机号', '138123460211', 'phone', 'PHONE_LENGTH'],
    ['手机号', '12812346021', 'phone', 'PHONE_SHAPE'],
    ['手机号', '13812346021转2', 'phone', 'PHONE_SHAPE'],
    ['业主姓名', '13812346021', 'ownerName', 'NAME_SHAPE'],
    ['身份证后四位', '12X4', 'idCardTail', 'ID_TAIL_SHAPE'],
    ['身份证后四位', '747', 'idCardTail', 'ID_TAIL_LENGTH'],
    ['建筑面积(㎡)', '一百', 'areaSquareMetres', 'AREA_NOT_NUMBER'],
    ['建筑面积(㎡)', '0', 'areaSquareMetres', 'AREA_NOT_POSITIVE'],
    ['建筑面积(㎡)', '11860', 'areaSquareMetres', 'AREA_TOO_LARGE'],
    ['签约日期', '2025-02-29', 'signedOn', 'DAY_IMPOSSIBLE'],
    ['签约日期', '去年', 'signedOn', 'DAY_NOT_A_DATE'],
    ['签约日期', '1024-11-28', 'signedOn', 'DAY_OUT_OF_RANGE'],
    ['合同约定交付日期', '2024-11-27', 'contractHandoverOn', 'HANDOVER_BEFORE_SIGNING'],
  ])('%s “%s” is a fault of %s: %s', (name, text, column, code) => {
    const check = checkRoster(tableOf(another, { [name]: text }))
    expect(check.errors).toEqual([expect.objectContaining({ line: 3, column, code })])
    expect(check.units).toEqual([])
    expect(sayFinding(check.errors[0] ?? fail())).not.toContain('undefined')
  })

  test.each([
    ['手机号', '+86 138-1234-6021', { phone: '13812346021' }],
    ['手机号', '8613812346021', { phone: '13812346021' }],
    ['手机号', '13812346021.0', { phone: '13812346021' }],
    ['手机号', '\uFF11\uFF1312346021'.replace('12346021', '812346021'), { phone: '13812346021' }],
    ['身份证后四位', '980x', { idCardTail: '980X' }],
    ['业主姓名', '陈 慧', { name: '陈慧' }],
    ['业主姓名', 'Anna Lee', { name: 'Anna Lee' }],
  ])('%s “%s” is certain and put in order', (name, text, owner) => {
    const check = checkRoster(tableOf({ [name]: text }))
    expect(check.errors).toEqual([])
    expect(check.units[0]?.owner).toMatchObject(owner)
  })

  test.each([
    ['2024/1/5', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['45296', '2024-01-05'],
    ['2024-01-05 00:00:00', '2024-01-05'],
  ])('a signing day written %s is %s', (text, day) => {
    expect(checkRoster(tableOf({ 签约日期: text })).units[0]?.signedOn).toBe(day)
  })

  test('co-owners are names on the unit; a blank id-card tail is told, not refused', () => {
    const check = checkRoster(tableOf({ 共有人: '许丽、王 强,许丽', 身份证后四位: '' }))
    expect(check.units[0]).toMatchObject({ coOwners: ['许丽', '王强'] })
    expect(check.units[0]?.owner).not.toHaveProperty('idCardTail')
    expect(check.notices.map(notice => notice.code)).toEqual(['ID_TAIL_MISSING'])
  })
})

describe('R2.5 rows against each other and against the archive', () => {
  test('the same unit written in another way is the same unit', () => {
    const check = checkRoster(tableOf({}, { ...another, 楼栋: '03栋', 房号: '1202室' }))
    expect(check.errors).toEqual([{ line: 3, column: 'room', code: 'UNIT_TWICE', params: { otherLine: 2 } }])
  })

  test('one phone and name with two units is one owner of two homes', () => {
    const check = checkRoster(tableOf({}, { ...another, 手机号: '13812346021', 业主姓名: '陈慧' }))
    expect(check).toMatchObject({ errorCount: 0, rowCount: 2 })
    expect(check.units.map(unitName)).toEqual(['云栖里 3号楼1单元 1202', '云栖里 3号楼1单元 1302'])
  })

  test('a contract number that belongs to a unit outside the file is refused; correcting that unit itself is not', () => {
    const known = checkRoster(tableOf({})).units
    const clash = checkRoster(tableOf({ ...another, 合同编号: 'YQL20240151' }), known)
    expect(clash.errors.map(fault => fault.code)).toEqual(['CONTRACT_KNOWN'])
    expect(sayFinding(clash.errors[0] ?? fail())).toBe(
      '第 2 行 合同编号：这个合同编号在档案里已属于云栖里 3号楼1单元 1202，请核对',
    )
    expect(checkRoster(tableOf({ 业主姓名: '陈惠' }), known).errors).toEqual([])
  })

  test('a second estate by misspelling is shown before it is made', () => {
    const known = checkRoster(tableOf({})).units
    const check = checkRoster(tableOf({ ...another, 楼盘: '云溪里' }), known)
    expect(check.notices).toEqual([
      { line: 2, column: 'estate', code: 'ESTATE_NEW', params: { name: '云溪里', count: 1 } },
    ])
  })
})

describe('R2.5 the header', () => {
  test('columns in another order, with other brackets and an unknown one, are read', () => {
    const table = tableOf({})
    const reversed: RosterTable = {
      headerLine: 3,
      header: [...header.map(name => (name === '建筑面积(㎡)' ? ' 建筑面积 ' : name)), '车位'].reverse(),
      rows: table.rows.map(row => ({ line: 4, cells: [...row.cells, 'B-12'].reverse() })),
    }
    const check = checkRoster(reversed)
    expect(check.units).toEqual(checkRoster(table).units)
    expect(check.notices).toEqual([{ line: 3, code: 'COLUMN_IGNORED', params: { name: '车位' } }])
  })

  test('a missing and a doubled column are named once, not once per row', () => {
    const table = tableOf({}, another)
    const check = checkRoster({ ...table, header: header.map(name => (name === '手机号' ? '房号' : name)) })
    expect(check.errors.map(sayFinding)).toEqual([
      '第 1 行：缺少“手机号”这一列，请在表头补上',
      '第 1 行 房号：“房号”这一列出现了两次，请删去多余的一列',
    ])
  })

  test('no rows is a fault, not a success', () => {
    expect(checkRoster({ headerLine: 1, header, rows: [] }).errors.map(fault => fault.code)).toEqual(['NO_ROWS'])
  })
})

describe('the answer', () => {
  test('no fault repeats a phone, an id-card tail or a name', () => {
    const check = checkRoster(
      tableOf({ 手机号: '138123460217', 身份证后四位: '12345', 业主姓名: '13812346021', 签约日期: '13812346021' }, {}),
    )
    expect(check.errorCount).toBe(5)
    expect(JSON.stringify(check)).not.toMatch(/13812346021|12345|陈慧/)
  })

  test('each code has words', () => {
    for (const code of rosterFaultCodes) expect(rosterFaultWords[code]({})).toMatch(/[一-龥]{3}/)
  })
})
