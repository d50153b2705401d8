import { feesByRules, totalOf, type FeeRule, type FeeTyped } from '~/types/handover/fees'
import type { Fee } from '~/types/handover/handover'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { UnitHandover } from '../../../_schema/handover.schema'

type Facts<Key extends keyof UnitHandover> = Pick<UnitHandover, Key>

/** The fees of a flat as they stand: its own once the notice has left or somebody set them by hand, else by the rules of its batch. */
export const feesNow = (
  { fees, areFeesByHand, areaSquareMetres, notice }: Facts<'fees' | 'areFeesByHand' | 'areaSquareMetres' | 'notice'>,
  rules: readonly FeeRule[] = [],
): Fee[] => (areFeesByHand === true || notice.sentAt !== null ? fees : feesByRules(rules, areaSquareMetres))

/** A letter names each item once. */
export function decideItems<Row extends { item: string }>(rows: readonly Row[]): Result<null, 'FEE_TWICE'> {
  const twice = rows.find(({ item }, index) => rows.findIndex(each => each.item === item) !== index)
  return twice ? refuse('FEE_TWICE', { item: twice.item }) : ok(null)
}

/** What was typed, over what was there: a fee keeps its id, its question and its receipt; a new one gets a number that was never used. */
function typedOver(before: readonly Fee[], typed: readonly FeeTyped[]): Fee[] {
  const used = Math.max(0, ...before.map(({ feeId }) => Number(feeId.slice(1)) || 0))
  let last = used
  return typed.map(({ feeId, ...said }) => {
    const kept = before.find(each => each.feeId === feeId)
    if (kept) return { ...kept, ...said }
    last += 1
    return { feeId: `f${last}`, ...said, consultId: null, paid: null }
  })
}

type SetNo = 'NOTICE_HAS_LEFT' | 'FEE_TWICE'

/** R5.11: one flat's fees, until its notice has left; null: as the rules of the batch say again. */
export function decideSetFees(unit: UnitHandover, typed: readonly FeeTyped[] | null): Result<UnitHandover, SetNo> {
  if (unit.notice.sentAt !== null) return refuse('NOTICE_HAS_LEFT')
  const changed = { ...unit, version: unit.version + 1 }
  if (typed === null) return ok({ ...changed, fees: [], areFeesByHand: false })
  const items = decideItems(typed)
  return items.ok ? ok({ ...changed, fees: typedOver(unit.fees, typed), areFeesByHand: true }) : items
}

interface Correction {
  /** The version that was on the screen: a correction is of what was seen. */
  version: number
  fees: readonly FeeTyped[]
  words: string
  byName: string
  now: number
}
type CorrectNo = 'NOT_POSSIBLE_NOW' | 'CHANGED_MEANWHILE' | 'FEE_PAID' | 'FEE_TWICE' | 'NOTHING_CHANGED'

const open: readonly UnitHandover['state'][] = ['noticed', 'arrived', 'inspected', 'takenOver']
const said = ({ item, basis, amountFen, payee }: Fee): string => JSON.stringify([item, basis, amountFen, payee])

/** After the notice fees change by a correction only (R5.11): with its reason, never of what is paid, told to the owner. */
export function decideCorrect(
  unit: UnitHandover,
  { version, fees: typed, words, byName, now }: Correction,
): Result<UnitHandover, CorrectNo> {
  if (!open.includes(unit.state)) return refuse('NOT_POSSIBLE_NOW')
  if (unit.version !== version) return refuse('CHANGED_MEANWHILE')
  const items = decideItems(typed)
  if (!items.ok) return items
  const fees = typedOver(unit.fees, typed)
  const touched = unit.fees.find(fee => fee.paid !== null && !fees.some(each => said(each) === said(fee)))
  if (touched) return refuse('FEE_PAID', { item: touched.item })
  if (fees.map(said).join() === unit.fees.map(said).join()) return refuse('NOTHING_CHANGED')
  const totals = { totalBeforeFen: totalOf(unit.fees), totalAfterFen: totalOf(fees) }
  const correction = { at: now, words, byName, ...totals }
  const feeCorrections = [...(unit.feeCorrections ?? []), correction]
  return ok({ ...unit, version: unit.version + 1, fees, feeCorrections })
}

export interface Payment {
  feeIds: readonly string[]
  receiptNumber: string
  byName: string
  now: number
}
export type PaymentNo = 'NOT_FOUND' | 'NOT_POSSIBLE_NOW' | 'FEE_PAID'

const mayPay = ({ state }: UnitHandover): boolean => state !== 'listed' && state !== 'withdrawn'

/** Paid, with its receipt (R5.11). The same receipt for the same fees again changes nothing: null. */
export function decidePaid(
  unit: UnitHandover,
  { feeIds, receiptNumber, byName, now }: Payment,
): Result<UnitHandover | null, PaymentNo> {
  if (!mayPay(unit)) return refuse('NOT_POSSIBLE_NOW')
  const meant = unit.fees.filter(({ feeId }) => feeIds.includes(feeId))
  if (meant.length !== new Set(feeIds).size) return refuse('NOT_FOUND')
  const other = meant.find(({ paid }) => paid !== null && paid.receiptNumber !== receiptNumber)
  if (other) return refuse('FEE_PAID', { item: other.item })
  if (meant.every(({ paid }) => paid !== null)) return ok(null)
  const paid = { at: now, receiptNumber, byName }
  const fees = unit.fees.map(fee => (feeIds.includes(fee.feeId) ? { ...fee, paid: fee.paid ?? paid } : fee))
  return ok({ ...unit, version: unit.version + 1, fees })
}

/** Ticked by mistake. */
export function decideTakeBack(
  unit: UnitHandover,
  feeId: string,
): Result<UnitHandover, 'NOT_FOUND' | 'NOT_POSSIBLE_NOW' | 'FEE_NOT_PAID'> {
  const fee = unit.fees.find(each => each.feeId === feeId)
  if (!fee) return refuse('NOT_FOUND')
  if (!mayPay(unit)) return refuse('NOT_POSSIBLE_NOW')
  if (fee.paid === null) return refuse('FEE_NOT_PAID')
  const fees = unit.fees.map(each => (each.feeId === feeId ? { ...each, paid: null } : each))
  return ok({ ...unit, version: unit.version + 1, fees })
}

/** The owner questions a fee: one open question a fee; whoever has more to say asks back there. */
export function decideQuestion(
  unit: UnitHandover,
  feeId: string,
  isOpen: boolean,
): Result<Fee, 'NOT_FOUND' | 'ASKED_ALREADY'> {
  const fee = unit.fees.find(each => each.feeId === feeId)
  if (!fee || unit.notice.sentAt === null) return refuse('NOT_FOUND')
  return isOpen ? refuse('ASKED_ALREADY') : ok(fee)
}

export const withQuestion = (unit: UnitHandover, feeId: string, consultId: string): UnitHandover => ({
  ...unit,
  version: unit.version + 1,
  fees: unit.fees.map(fee => (fee.feeId === feeId ? { ...fee, consultId } : fee)),
})
