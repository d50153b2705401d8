import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import { totalOf } from '~/types/handover/fees'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { personActor, staffActor } from '../../_kernel/actor'
import { activeStaff } from '../../_kernel/colleagues'
import { numberOf } from '../../_kernel/consult/consult.store'
import { newConsult, openConsult, type Opening } from '../../_kernel/consult/open'
import type { Context } from '../../_kernel/entry'
import { currentPolicyId } from '../../_kernel/policies'
import { hearersOf } from '../people'
import { reachedBatch, saveBatch } from '../plan/batch.store'
import { isOver } from '../plan/domain/dues'
import { reachedUnit, saveUnit } from '../unit.store'
import { decideCorrect, decideItems, decideQuestion, decideSetFees, withQuestion } from './domain/decide-fees'
import { feeQuestion, noticeLines, noticeWords } from './notice.copy'
import { noticesTo } from './notices'
import { batchOf, changeUnit, staffName } from './unit.change'

type Input<Action extends keyof HandoverContract> = InputOf<HandoverContract, Action>

/** Fees of many flats at once (R5.11): rules of the batch, worked out for a flat when its letter is made. */
export async function setFeeRules(context: Context, { batchId, rules }: Input<'setFeeRules'>) {
  const { deps, caller, action, now } = context
  const unitCount = await deps.database.count('handoverUnits', { batchId, state: 'listed' })
  return context.commit<{ batchId: string; unitCount: number }, 'NOT_POSSIBLE_NOW' | 'FEE_TWICE' | EntryRefusal>(
    async tx => {
      const reached = await reachedBatch(tx, context, batchId)
      if (!reached.ok) return reached
      const { batch: before } = reached.value
      if (isOver(before)) return refuse('NOT_POSSIBLE_NOW')
      const items = decideItems(rules)
      if (!items.ok) return items
      const after = { ...before, version: before.version + 1, feeRules: [...rules] }
      await saveBatch(tx, before, after, { by: staffActor(caller), action, now })
      return ok({ batchId, unitCount })
    },
  )
}

export const setUnitFees = (context: Context, said: Input<'setUnitFees'>) =>
  changeUnit(context, said.unitId, {
    decide: unit => decideSetFees(unit, said.is === 'byHand' ? said.fees : null),
  })

/** After the notice: the owner is told what was corrected, and why. */
export const correctFees = (context: Context, { unitId, version, fees, words }: Input<'correctFees'>) =>
  changeUnit(context, unitId, {
    decide: unit => decideCorrect(unit, { version, fees, words, byName: staffName(context), now: context.now }),
    also: async (tx, after, { before, file }) => {
      const [from, to] = [totalOf(before.fees), totalOf(after.fees)]
      const hearers = await hearersOf(tx, file, context.now)
      const { place, hours } = await batchOf(tx, after)
      const said = noticeWords.corrected(after.unitName, words, from, to)
      const on = after.days?.[0] ?? dayOf(context.now)
      const notices = noticesTo(hearers, after, { kind: 'feesCorrected', words: said, on, clock: hours.from, place })
      return { notices, fact: { kind: 'feesCorrected', ...noticeLines.corrected(words, from, to) }, personIds: hearers }
    },
  })

interface Asked {
  consultId: string
  number: string
}

/** The owner questions a fee (R5.11): a question to the desk of the estate as any other (R3.4), with its clock; the fee knows which. */
export async function askAboutFee(
  context: Context,
  { unitId, feeId, words }: Input<'askAboutFee'>,
): Promise<Result<Asked, 'ASKED_ALREADY' | EntryRefusal>> {
  const { deps, caller, action, now } = context
  const [policyId, staff] = await Promise.all([currentPolicyId(deps.database, now), activeStaff(deps.database)])
  return context.commit<Asked, 'ASKED_ALREADY' | EntryRefusal>(async tx => {
    const reached = await reachedUnit(tx, context, unitId)
    if (!reached.ok) return reached
    const { handover: unit } = reached.value
    const before = unit.fees.find(fee => fee.feeId === feeId)?.consultId ?? null
    const asked = before === null ? null : await tx.get('consults', before)
    const fee = decideQuestion(unit, feeId, asked !== null && asked.state !== 'closed')
    if (!fee.ok) return fee
    const { item, amountFen, basis } = fee.value
    const opening: Opening = {
      ...{ kind: 'question', desk: 'agents', said: null, photoIds: [], unitId, unitName: unit.unitName },
      ...{ estateId: unit.estateId, estateName: unit.estateName },
      words: feeQuestion(item, amountFen, basis, words),
    }
    const { _id: consultId } = await openConsult(tx, context, newConsult(context, opening, policyId), staff)
    await saveUnit(tx, withQuestion(unit, feeId, consultId), {}, { by: personActor(caller), action, now })
    return ok({ consultId, number: numberOf(consultId) })
  })
}
