/** R5.11: fees by rule and by hand, corrected after the notice, questioned, paid. */
import {
  decideCorrect,
  decideItems,
  decidePaid,
  decideQuestion,
  decideSetFees,
  decideTakeBack,
  feesNow,
} from '~/cloudfunctions/handover/notice/domain/decide-fees'
import { amountOf, feesByRules, totalOf, type FeeRule } from '~/types/handover/fees'
import { parseInstant } from '~/types/kernel/time'
import { noticed } from './handover.notice.flat'

const sentAt = parseInstant('2026-09-21T10:00+08:00')
const now = parseInstant('2026-10-09T10:00+08:00')
const rules: FeeRule[] = [
  { item: '物业服务费', payee: '听澜物业', amount: { by: 'areaMonths', fenPerSquareMetre: 280, months: 12 } },
  { item: '维修资金', payee: '市住建局专户', amount: { by: 'area', fenPerSquareMetre: 8500 } },
  { item: '装修垃圾清运', payee: '听澜物业', amount: { by: 'fixed', amountFen: 60_000 } },
]
const fees = feesByRules(rules, 118.65)
const unit = noticed({ sentAt, days: ['2026-12-05'], fees })
const typed = fees.map(({ feeId, item, basis, amountFen, payee }) => ({ feeId, item, basis, amountFen, payee }))

describe('rules', () => {
  test('118.65 ㎡ × 2.80 yuan × 12 months is 3986.64 yuan, and says so', () => {
    expect(fees[0]).toMatchObject({ feeId: 'f1', amountFen: 398_664, basis: '118.65 ㎡ × 2.80 元 × 12 个月' })
    expect(totalOf(fees)).toBe(398_664 + 1_008_525 + 60_000)
  })

  test.each([
    ['no float decides about a fen', 0.29, 100, 29],
    ['half a fen is rounded up', 0.05, 10, 1],
    ['two and a half fen are three', 0.25, 10, 3],
  ])('%s', (_said, area, fenPerSquareMetre, amount) => {
    expect(amountOf({ by: 'area', fenPerSquareMetre }, area)).toBe(amount)
  })

  test('rules are for flats without a notice that nobody set by hand; the letter freezes what they came to', () => {
    const listed = noticed({ sentAt: null, days: [] })
    expect(feesNow(listed, rules)).toEqual(fees)
    expect(feesNow({ ...listed, areFeesByHand: true }, rules)).toEqual([])
    expect(feesNow(unit, rules.slice(0, 1))).toEqual(fees)
  })

  test('a letter names each item once', () => {
    expect(decideItems([...rules, ...rules.slice(0, 1)])).toMatchObject({ refusal: { code: 'FEE_TWICE' } })
  })
})

describe('one flat', () => {
  test('by hand until the notice has left; back to the rules', () => {
    const listed = noticed({ sentAt: null, days: [] })
    const set = decideSetFees(listed, [{ item: '车位管理费', basis: '一年', amountFen: 96_000, payee: '听澜物业' }])
    expect(set).toMatchObject({ ok: true, value: { areFeesByHand: true, fees: [{ feeId: 'f1', paid: null }] } })
    expect(set.ok && decideSetFees(set.value, null)).toMatchObject({ value: { areFeesByHand: false, fees: [] } })
    expect(decideSetFees(unit, typed)).toMatchObject({ refusal: { code: 'NOTICE_HAS_LEFT' } })
  })

  test('afterwards by a correction of what was seen, with its reason and both totals', () => {
    const lower = typed.map(fee => (fee.feeId === 'f2' ? { ...fee, amountFen: 900_000 } : fee))
    const said = { version: 3, fees: lower, words: '维修资金按新标准', byName: '马晓', now }
    expect(decideCorrect(unit, said)).toMatchObject({
      ok: true,
      value: { feeCorrections: [{ words: '维修资金按新标准', totalBeforeFen: 1_467_189, totalAfterFen: 1_358_664 }] },
    })
    expect(decideCorrect(unit, { ...said, version: 2 })).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE' } })
    expect(decideCorrect(unit, { ...said, fees: typed })).toMatchObject({ refusal: { code: 'NOTHING_CHANGED' } })
    expect(decideCorrect({ ...unit, state: 'handedOver' }, said)).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })

  test('a fee that is taken away and one that is new do not share an id', () => {
    const said = { version: 3, words: '换了项目', byName: '马晓', now }
    const changed = decideCorrect(unit, {
      ...said,
      fees: [...typed.slice(0, 2), { item: '门禁卡工本费', basis: '两张', amountFen: 4_000, payee: '听澜物业' }],
    })
    expect(changed.ok && changed.value.fees.map(({ feeId }) => feeId)).toEqual(['f1', 'f2', 'f4'])
  })
})

describe('paid', () => {
  const payment = { feeIds: ['f1', 'f3'], receiptNumber: 'NO.0007', byName: '林静', now }
  const paid = decidePaid(unit, payment)

  test('with receipt, time and name; the same again changes nothing, another receipt is refused', () => {
    expect(paid).toMatchObject({
      ok: true,
      value: { fees: [{ paid: { receiptNumber: 'NO.0007' } }, { paid: null }, {}] },
    })
    const after = paid.ok && paid.value ? paid.value : unit
    expect(decidePaid(after, payment)).toEqual({ ok: true, value: null })
    expect(decidePaid(after, { ...payment, receiptNumber: 'NO.0008' })).toMatchObject({
      refusal: { code: 'FEE_PAID', details: { item: '物业服务费' } },
    })
  })

  test('what is paid is not corrected, unless the receipt is taken back', () => {
    const after = paid.ok && paid.value ? paid.value : unit
    const other = typed.map(fee => (fee.feeId === 'f1' ? { ...fee, amountFen: 1 } : fee))
    const said = { version: after.version, fees: other, words: '算错了', byName: '马晓', now }
    expect(decideCorrect(after, said)).toMatchObject({ refusal: { code: 'FEE_PAID' } })
    const back = decideTakeBack(after, 'f1')
    expect(back.ok && decideCorrect(back.value, { ...said, version: back.value.version }).ok).toBe(true)
    expect(decideTakeBack(after, 'f2')).toMatchObject({ refusal: { code: 'FEE_NOT_PAID' } })
  })

  test('nobody pays for a flat without a notice, or for a fee that is not there', () => {
    expect(decidePaid(noticed({ sentAt: null, days: [] }), payment)).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
    expect(decidePaid(unit, { ...payment, feeIds: ['f9'] })).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })
})

test('one open question a fee; when it is closed another may be asked', () => {
  expect(decideQuestion(unit, 'f1', false)).toMatchObject({ ok: true, value: { item: '物业服务费' } })
  expect(decideQuestion(unit, 'f1', true)).toMatchObject({ refusal: { code: 'ASKED_ALREADY' } })
  expect(decideQuestion(unit, 'f9', false)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})
