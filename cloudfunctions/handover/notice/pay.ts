import type { InputOf } from '~/types/kernel/contract'
import { totalOf } from '~/types/handover/fees'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Actor } from '~/types/ticket/journal'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitFile } from '../../_schema/documents'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { MessageWords } from '../notices'
import { hearersOf } from '../people'
import { saveUnit, type Told } from '../unit.store'
import { decidePaid, decideTakeBack, type Payment, type PaymentNo } from './domain/decide-fees'
import { noticeLines, noticeWords } from './notice.copy'
import { noticesTo } from './notices'
import { batchOf, changeUnit, staffName } from './unit.change'

/** The fees that are paid now, and were not before. */
const paidNow = (before: UnitHandover, after: UnitHandover) =>
  after.fees.filter(({ feeId, paid }) => paid !== null && before.fees.some(fee => fee.feeId === feeId && !fee.paid))

type Said = { kind: string; words: MessageWords; line: { title: string; body: string } }

async function tell(
  tx: Tx,
  unit: UnitHandover,
  file: UnitFile,
  { kind, words, line }: Said,
  now: number,
): Promise<Told> {
  const hearers = await hearersOf(tx, file, now)
  const { place, hours } = await batchOf(tx, unit)
  const on = unit.days?.[0] ?? dayOf(now)
  const notices = noticesTo(hearers, unit, { kind, words, on, clock: hours.from, place })
  return { notices, fact: { kind, ...line }, personIds: hearers }
}

function receiptTold(tx: Tx, after: UnitHandover, before: UnitHandover, file: UnitFile, receipt: string, now: number) {
  const fen = totalOf(paidNow(before, after))
  const words = noticeWords.paid(after.unitName, fen, receipt)
  return tell(tx, after, file, { kind: 'feesPaid', words, line: noticeLines.paid(fen, receipt) }, now)
}

/**
 * Fees of a flat are paid (R5.11): receipt, time and name are kept, the owner sees the receipt. For the fees zone of the day, in its own
 * transaction; answers the flat as it stands then. The same receipt again changes nothing.
 */
export async function markFeesPaid(
  tx: Tx,
  unit: UnitHandover,
  { by, action, ...payment }: Payment & { by: Actor; action: string },
): Promise<Result<UnitHandover, PaymentNo>> {
  const decided = decidePaid(unit, payment)
  if (!decided.ok) return decided
  const { value: after } = decided
  const file = await tx.get('units', unit._id)
  if (after === null || !file) return ok(unit)
  const told = await receiptTold(tx, after, unit, file, payment.receiptNumber, payment.now)
  await saveUnit(tx, after, told, { by, action, now: payment.now })
  return ok(after)
}

export const recordPayment = (
  context: Context,
  { unitId, feeIds, receiptNumber }: InputOf<HandoverContract, 'recordPayment'>,
) =>
  changeUnit(context, unitId, {
    decide: unit => decidePaid(unit, { feeIds, receiptNumber, byName: staffName(context), now: context.now }),
    also: (tx, after, { before, file }) => receiptTold(tx, after, before, file, receiptNumber, context.now),
  })

export const takePaymentBack = (
  context: Context,
  { unitId, feeId, words: why }: InputOf<HandoverContract, 'takePaymentBack'>,
) =>
  changeUnit(context, unitId, {
    decide: unit => decideTakeBack(unit, feeId),
    also: (tx, after, { before, file }) => {
      const item = before.fees.find(fee => fee.feeId === feeId)?.item ?? ''
      const words = noticeWords.paymentTakenBack(after.unitName, item, why)
      const line = noticeLines.paymentTakenBack(item, why)
      return tell(tx, after, file, { kind: 'feesPaidBack', words, line }, context.now)
    },
  })
