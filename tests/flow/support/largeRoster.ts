/** A roster as large as a company's first one, and the same with every kind of fault in it. All names and numbers are invented. */
import { rosterHeader } from './cast'

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']
const given = [...'安宁子涵佳怡思远浩然一诺文博明轩雨桐']
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** Row `index` of `estate`: twenty-five floors of ten homes in two entrances a building. */
export function largeRow(index: number, estate = '望江苑'): string[] {
  const building = Math.floor(index / 500) + 1
  const entrance = Math.floor((index % 500) / 250) + 1
  const floor = Math.floor((index % 250) / 10) + 1
  const room = `${floor}${String((index % 10) + 1).padStart(2, '0')}`
  const name = at(families, index) + at(given, Math.floor(index / 16)) + at(given, Math.floor(index / 7) + 3)
  const place = [estate, `${building}号楼`, `${entrance}单元`, room]
  const contract = [`WJY${String(index + 1).padStart(6, '0')}`, '2024-05-20', '2026-12-31']
  return [
    ...place,
    '三室两厅两卫',
    '118.6',
    ...contract,
    name,
    String(13_500_000_000 + index),
    String(index % 10_000).padStart(4, '0'),
  ]
}

export const largeRows = (count: number, estate?: string): string[][] =>
  Array.from({ length: count }, (_, index) => largeRow(index, estate))

const place = (column: string): number => rosterHeader.indexOf(column)

/** Thirty-seven slips of the pen: column, what stands there instead. */
const slips: readonly [column: string, text: string, code: string][] = [
  ['楼盘', '', 'EMPTY'],
  ['楼栋', '', 'EMPTY'],
  ['单元', '', 'EMPTY'],
  ['房号', '', 'EMPTY'],
  ['户型', '', 'EMPTY'],
  ['合同编号', '', 'EMPTY'],
  ['签约日期', '', 'EMPTY'],
  ['合同约定交付日期', '', 'EMPTY'],
  ['业主姓名', '', 'EMPTY'],
  ['手机号', '', 'EMPTY'],
  ['建筑面积(㎡)', '', 'EMPTY'],
  ['户型', '室'.repeat(41), 'TOO_LONG'],
  ['房号', '#REF!', 'FORMULA_ERROR'],
  ['建筑面积(㎡)', '#DIV/0!', 'FORMULA_ERROR'],
  ['房号', '#FORMULA!', 'FORMULA_EMPTY'],
  ['业主姓名', "=cmd|'/c calc'!A1", 'FORMULA_TEXT'],
  ['户型', '=HYPERLINK("http://example.com","三室")', 'FORMULA_TEXT'],
  ['户型', '@SUM(1)', 'FORMULA_TEXT'],
  ['手机号', '1.35E+10', 'NUMBER_ROUNDED'],
  ['合同编号', '2.02402E+11', 'NUMBER_ROUNDED'],
  ['业主姓名', '13512346021', 'NAME_SHAPE'],
  ['手机号', '1350000', 'PHONE_LENGTH'],
  ['手机号', '135000000001', 'PHONE_LENGTH'],
  ['手机号', '12812346021', 'PHONE_SHAPE'],
  ['手机号', '座机', 'PHONE_SHAPE'],
  ['身份证后四位', '747', 'ID_TAIL_LENGTH'],
  ['身份证后四位', '12X4', 'ID_TAIL_SHAPE'],
  ['建筑面积(㎡)', '一百', 'AREA_NOT_NUMBER'],
  ['建筑面积(㎡)', '0', 'AREA_NOT_POSITIVE'],
  ['建筑面积(㎡)', '11860', 'AREA_TOO_LARGE'],
  ['签约日期', '去年', 'DAY_NOT_A_DATE'],
  ['签约日期', '2025-02-29', 'DAY_IMPOSSIBLE'],
  ['签约日期', '1024-11-28', 'DAY_OUT_OF_RANGE'],
  ['合同约定交付日期', '2024-05-19', 'HANDOVER_BEFORE_SIGNING'],
]

/** The rows with every slip, one each hundred rows, and three doubles; and what the dry run has to say of them, by line. */
export function withFaults(rows: readonly (readonly string[])[]) {
  const faulty = rows.map(row => [...row])
  const expected: { line: number; code: string }[] = []
  const spoil = (index: number, column: string, text: string, code: string): void => {
    const row = faulty[index]
    if (row) row[place(column)] = text
    expected.push({ line: index + 2, code })
  }
  slips.forEach(([column, text, code], slip) => spoil(slip * 100 + 50, column, text, code))
  const [twice, contract, differs] = [rows[0], rows[1], rows[2]]
  spoil(4_000, '房号', twice?.[place('房号')] ?? '', 'UNIT_TWICE')
  for (const column of ['楼栋', '单元']) (faulty[4_000] ?? [])[place(column)] = twice?.[place(column)] ?? ''
  spoil(4_100, '合同编号', contract?.[place('合同编号')] ?? '', 'CONTRACT_TWICE')
  spoil(4_200, '手机号', differs?.[place('手机号')] ?? '', 'OWNER_DIFFERS')
  ;(faulty[4_200] ?? [])[place('身份证后四位')] = differs?.[place('身份证后四位')] ?? ''
  return { rows: faulty, expected }
}
