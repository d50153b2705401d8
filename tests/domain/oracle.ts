import type { Interval } from '~/types/kernel/intervals'
import { minuteMs, minutesOfDay, type Instant } from '~/types/kernel/time'
import type { Hours } from '~/types/kernel/work-time'

/** Is the minute that begins here counted? The slow truth: asked minute by minute, nothing is calculated. */
export function isCounted(minute: Instant, hours: Hours, pauses: readonly Interval[]): boolean {
  const ofDay = minutesOfDay(minute)
  const isOpen = ofDay >= hours.fromMinute && ofDay < hours.untilMinute
  return isOpen && !pauses.some(pause => pause.from <= minute && minute < pause.until)
}

/** Walks until `minutes` are counted: the end of the last of them. */
export function walk(start: Instant, minutes: number, counts: (minute: Instant) => boolean): Instant {
  let at = start
  for (let counted = 0; counted < minutes; at += minuteMs) if (counts(at)) counted += 1
  return at
}
