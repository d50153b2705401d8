/** R5.3: the courier's own spreadsheet, title rows and all, as its columns are called there. */
import { readRoster } from '~/src/lib/spreadsheet'
import { allOf, draftOfFee, draftOfRule, feeOf, fenOf, ruleOf } from '~/src/features/handover/notice/desk/fee-fields'
import { feesByRules, type FeeRule } from '~/types/handover/fees'
import { postingColumnNamed, postingRowsOf } from '~/types/handover/posting-columns'

const csv = (text: string) => readRoster('寄送清单.csv', new TextEncoder().encode(text), 'postings')

test('the header is found below the title rows, by what couriers call their columns', async () => {
  const read = await csv(
    '城西支局挂号信交寄清单,,\n2026年9月,,\n序号,收件地址,邮件号码,收寄日期\n1,3号楼1单元101,XA12345678944,2026/9/3\n',
  )
  expect(read.ok && postingRowsOf(read.value, '中国邮政')).toEqual([
    { line: 4, door: '3号楼1单元101', carrier: '中国邮政', trackingNumber: 'XA12345678944', postedOn: '2026/9/3' },
  ])
})

test('a carrier that the row names counts before the one for all', async () => {
  const read = await csv(
    '房屋,快递公司,单号,寄出日期\n1-1-301,顺丰,SF1234567890,2026-09-03\n1-1-302,,SF1234567891,2026-09-03\n',
  )
  const rows = read.ok ? postingRowsOf(read.value, '中国邮政') : []
  expect(Array.isArray(rows) && rows.map(({ carrier }) => carrier)).toEqual(['顺丰', '中国邮政'])
})

test('a missing column is named', async () => {
  const read = await csv('房屋,备注\n1-1-301,已寄\n')
  expect(read.ok && postingRowsOf(read.value, '顺丰')).toEqual({ missing: ['trackingNumber', 'postedOn'] })
})

test.each([
  ['寄件日期（必填）', 'postedOn'],
  [' 运单号 ', 'trackingNumber'],
  ['备注', undefined],
])('%s', (name, column) => {
  expect(postingColumnNamed(name)).toBe(column)
})

describe('fees as they are typed', () => {
  test.each([
    ['2.8', 280],
    ['0', 0],
    ['1200.05', 120_005],
    ['', undefined],
    ['2.805', undefined],
    ['-1', undefined],
    ['两元', undefined],
  ])('%s yuan', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  test('a rule and a fee come out of their form as they went in; one that is not whole stops all', () => {
    const rule: FeeRule = {
      ...{ item: '物业服务费', payee: '听澜物业' },
      amount: { by: 'areaMonths', fenPerSquareMetre: 280, months: 12 },
    }
    expect(ruleOf(draftOfRule(rule, 0))).toEqual(rule)
    const [fee] = feesByRules([rule], 100)
    const { feeId, item, basis, amountFen, payee } = fee ?? { feeId: '', item: '', basis: '', amountFen: 0, payee: '' }
    expect(fee && feeOf(draftOfFee(fee))).toEqual({ feeId, item, basis, amountFen, payee })
    expect(allOf([draftOfRule(rule, 0), { ...draftOfRule(rule, 1), yuan: '' }], ruleOf)).toBeUndefined()
  })
})
