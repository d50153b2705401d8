import { addDays, at, type CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Due } from '../../../_kernel/due'
import type { HandoverBatch } from '../../../_schema/handover.schema'

export const planDueKinds = {
  groupReminder: 'handover.plan.groupReminder',
  groupBreach: 'handover.plan.groupBreach',
  item: 'handover.plan.item',
  list: 'handover.plan.list',
  withdraw: 'handover.plan.withdraw',
} as const

/** When people read what is due. */
const workingHour = '09:00'

/** When the group of a batch that begins on this day is asked for, and when its lack is a breach (R5.1). */
export const groupInstants = (
  firstDay: CalendarDay,
  { groupReminderDays, groupBreachDays }: Policies['handover'],
): Pick<HandoverBatch, 'groupRemindAt' | 'groupBreachAt'> => ({
  groupRemindAt: at(addDays(firstDay, -groupReminderDays), workingHour),
  groupBreachAt: at(addDays(firstDay, -groupBreachDays), workingHour),
})

/** A plan item's owner is reminded on the morning of the day. The job finds batch and item by the entity. */
export const itemEntity = (batchId: string, itemId: string): string => `${batchId}:${itemId}`
export const itemOf = (entityId: string): { batchId: string; itemId: string } => {
  const [batchId = '', itemId = ''] = entityId.split(':')
  return { batchId, itemId }
}

export const isOver = ({ state }: Pick<HandoverBatch, 'state'>): boolean =>
  state === 'finished' || state === 'cancelled'

/** What a batch wants of the clock, whether its instant has passed or not; each is said once, so what was said wants nothing. */
export function duesOf(batch: HandoverBatch): Due[] {
  const { _id: entityId, groupNamedAt, groupRemindAt, groupBreachAt, groupRemindedAt, groupBreachedAt } = batch
  if (isOver(batch)) return []
  const isAsked = groupNamedAt === null && groupBreachedAt === null
  return [
    ...(isAsked && groupRemindedAt === null ? [{ entityId, kind: planDueKinds.groupReminder, at: groupRemindAt }] : []),
    ...(isAsked ? [{ entityId, kind: planDueKinds.groupBreach, at: groupBreachAt }] : []),
    ...(batch.listing.length > 0 ? [{ entityId, kind: planDueKinds.list, at: batch.createdAt }] : []),
    ...batch.plan
      .filter(({ done, remindedAt }) => done === null && remindedAt === null)
      .map(({ itemId, dueOn }) => ({
        entityId: itemEntity(entityId, itemId),
        kind: planDueKinds.item,
        at: at(dueOn, workingHour),
      })),
  ]
}
