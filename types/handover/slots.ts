import type { CalendarDay } from '../kernel/time'

/** `{batchId}:{day}:{HHMM}`. */
export const slotIdOf = (batchId: string, day: CalendarDay, from: string): string =>
  `${batchId}:${day}:${from.replace(':', '')}`
export const placeIdOf = (slotId: string, staffId: string): string => `${slotId}:${staffId}`
