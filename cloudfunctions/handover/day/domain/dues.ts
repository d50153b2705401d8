import { endOf, type CalendarDay } from '~/types/kernel/time'
import type { Due } from '../../../_kernel/due'

export const dayDueKinds = {
  /** The entity is the booking. Kept with the booking's other dues (booking/domain). */
  noShow: 'handover.day.noShow',
  /** The entity is the day: `{batchId}:{day}`. */
  end: 'handover.day.end',
} as const

export const dayIdOf = (batchId: string, day: CalendarDay): string => `${batchId}:${day}`

/** Midnight: however late it gets, nobody is sent away by a timer. */
export const endOfDayDue = (batchId: string, day: CalendarDay): Due => ({
  entityId: dayIdOf(batchId, day),
  kind: dayDueKinds.end,
  at: endOf(day),
})
