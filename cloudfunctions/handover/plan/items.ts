import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, type Result } from '~/types/kernel/result'
import { activeStaff } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { HandoverBatch } from '../../_schema/handover.schema'
import {
  decideItemChange,
  decideItemDone,
  decideItemGone,
  decideNewItem,
  itemIdOf,
  type OpenItemNo,
  type SaidNo,
} from './domain/decide-plan'
import { meIn, moveBatch, tellStaff, type Answer } from './move-batch'
import { planWords } from './plan.copy'

type Said<A extends keyof HandoverContract> = InputOf<HandoverContract, A>

/** Whom it is given to hears of it, unless they gave it to themselves. */
async function tellOwner(tx: Tx, context: Context, batch: HandoverBatch, itemId: string): Promise<void> {
  const item = batch.plan.find(each => each.itemId === itemId)
  if (!item || item.staffId === meIn(context).staffId) return
  const words = planWords.itemGiven(batch, item.title, item.dueOn)
  await tellStaff(tx, batch, [item.staffId], { kind: 'planItemGiven', ...words }, context.now)
}

export async function addPlanItem(
  context: Context,
  { batchId, ...said }: Said<'addPlanItem'>,
): Promise<Result<OutputOf<HandoverContract, 'addPlanItem'>, SaidNo | 'PLAN_FULL' | EntryRefusal>> {
  const { deps, now } = context
  const staff = await activeStaff(deps.database)
  const added = await moveBatch<SaidNo | 'PLAN_FULL'>(context, batchId, {
    decide: batch => decideNewItem(batch, said, staff, now),
    async also(tx, after) {
      await tellOwner(tx, context, after, itemIdOf(after.version))
      return ok(null)
    },
  })
  return added.ok ? ok({ ...added.value, itemId: itemIdOf(added.value.version) }) : added
}

export async function changePlanItem(
  context: Context,
  { batchId, itemId, ...said }: Said<'changePlanItem'>,
): Answer<SaidNo | OpenItemNo> {
  const staff = await activeStaff(context.deps.database)
  return moveBatch<SaidNo | OpenItemNo>(context, batchId, {
    decide: batch => decideItemChange(batch, itemId, said, staff, context.now),
    async also(tx, after, before) {
      const was = before.plan.find(each => each.itemId === itemId)
      if (was?.staffId !== said.staffId) await tellOwner(tx, context, after, itemId)
      return ok(null)
    },
  })
}

export const finishPlanItem = (context: Context, { batchId, ...said }: Said<'finishPlanItem'>) =>
  moveBatch<OpenItemNo | 'NOT_YOURS_TO_DO'>(context, batchId, {
    decide: (batch, by) => decideItemDone(batch, said, meIn(context), by, context.now),
  })

export const removePlanItem = (context: Context, { batchId, itemId }: Said<'removePlanItem'>) =>
  moveBatch<OpenItemNo>(context, batchId, { decide: batch => decideItemGone(batch, itemId) })
