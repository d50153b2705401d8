import type { PlanItem } from '~/types/handover/plan'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { serves, type Colleague } from '../../../_kernel/colleagues'
import type { HandoverBatch } from '../../../_schema/handover.schema'
import type { By } from '../../unit.store'
import { isOver } from './dues'

export type SaidNo = 'NOT_POSSIBLE_NOW' | 'STAFF_UNKNOWN' | 'DAY_IN_THE_PAST'
export type OpenItemNo = 'NOT_POSSIBLE_NOW' | 'ITEM_UNKNOWN' | 'ITEM_DONE'
const mostItems = 60

/** What a manager says of a line of the plan. */
export interface ItemSaid {
  title: string
  staffId: string
  dueOn: CalendarDay
}
type Staff = readonly Pick<Colleague, '_id' | 'name' | 'estateIds'>[]

function checkedItem(
  batch: HandoverBatch,
  said: ItemSaid,
  staff: Staff,
  now: number,
): Result<ItemSaid & { staffName: string }, SaidNo> {
  if (isOver(batch)) return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
  if (said.dueOn < dayOf(now)) return refuse('DAY_IN_THE_PAST')
  const owner = staff.find(({ _id }) => _id === said.staffId)
  return owner && serves(owner, batch.estateId) ? ok({ ...said, staffName: owner.name }) : refuse('STAFF_UNKNOWN')
}

const withPlan = (batch: HandoverBatch, plan: PlanItem[]): HandoverBatch => ({
  ...batch,
  plan,
  version: batch.version + 1,
})

export const itemIdOf = (version: number): string => `item-${version}`

/** R5.1: process, training, site layout, contingency: who does what until when. An item is called after the version that brought it. */
export function decideNewItem(
  batch: HandoverBatch,
  said: ItemSaid & Pick<PlanItem, 'kind'>,
  staff: Staff,
  now: number,
): Result<HandoverBatch, SaidNo | 'PLAN_FULL'> {
  const item = checkedItem(batch, said, staff, now)
  if (!item.ok) return item
  if (batch.plan.length >= mostItems) return refuse('PLAN_FULL', { most: mostItems })
  const { title, staffId, staffName, dueOn } = item.value
  const facts = { itemId: itemIdOf(batch.version + 1), kind: said.kind, title, staffId, staffName, dueOn }
  return ok(withPlan(batch, [...batch.plan, { ...facts, remindedAt: null, done: null }]))
}

/** The item that is still to be done. */
function openItem(batch: HandoverBatch, itemId: string): Result<PlanItem, OpenItemNo> {
  if (isOver(batch)) return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
  const item = batch.plan.find(each => each.itemId === itemId)
  if (!item) return refuse('ITEM_UNKNOWN')
  return item.done === null ? ok(item) : refuse('ITEM_DONE')
}

const replaced = (batch: HandoverBatch, item: PlanItem): HandoverBatch =>
  withPlan(
    batch,
    batch.plan.map(each => (each.itemId === item.itemId ? item : each)),
  )

/** Another day is another reminder. */
export function decideItemChange(
  batch: HandoverBatch,
  itemId: string,
  said: ItemSaid,
  staff: Staff,
  now: number,
): Result<HandoverBatch, SaidNo | OpenItemNo> {
  const before = openItem(batch, itemId)
  if (!before.ok) return before
  const item = checkedItem(batch, said, staff, now)
  if (!item.ok) return item
  const isSame = before.value.dueOn === said.dueOn && before.value.staffId === said.staffId
  const { title, staffId, staffName, dueOn } = item.value
  const remindedAt = isSame ? before.value.remindedAt : null
  return ok(replaced(batch, { ...before.value, title, staffId, staffName, dueOn, remindedAt }))
}

/** By whoever it was given to, or by a manager. */
export function decideItemDone(
  batch: HandoverBatch,
  { itemId, words }: { itemId: string; words: string },
  who: { staffId: string; name: string },
  by: By,
  now: number,
): Result<HandoverBatch, OpenItemNo | 'NOT_YOURS_TO_DO'> {
  const item = openItem(batch, itemId)
  if (!item.ok) return item
  if (item.value.staffId !== who.staffId && !by.includes('manager')) return refuse('NOT_YOURS_TO_DO')
  return ok(replaced(batch, { ...item.value, done: { at: now, words, byName: who.name } }))
}

export function decideItemGone(batch: HandoverBatch, itemId: string): Result<HandoverBatch, OpenItemNo> {
  const item = openItem(batch, itemId)
  return item.ok
    ? ok(
        withPlan(
          batch,
          batch.plan.filter(each => each.itemId !== itemId),
        ),
      )
    : item
}

/** Late: its day has passed and it is not done. */
export const isOverdue = ({ done, dueOn }: PlanItem, today: CalendarDay): boolean => done === null && dueOn < today
