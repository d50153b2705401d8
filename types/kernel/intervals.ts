import type { Instant } from './time'

/** A stretch of time, `from` included, `until` not. */
export interface Interval {
  from: Instant
  until: Instant
}

/** Sorted, without empty or reversed ones, overlapping and touching ones made one: what the functions here and in work-time.ts expect. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(each => each.until > each.from).sort((one, other) => one.from - other.from)
  const joined: Interval[] = []
  for (const { from, until } of sorted) {
    const last = joined[joined.length - 1]
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else joined.push({ from, until })
  }
  return joined
}

/** What of the merged intervals lies inside `[from, until)`. */
export function within(intervals: readonly Interval[], from: Instant, until: Instant): Interval[] {
  return merged(
    intervals.map(each => ({ from: Math.max(each.from, from), until: Math.min(each.until, until) })),
  )
}

/** The interval in which the instant lies. */
export function intervalAt<Each extends Interval>(intervals: readonly Each[], instant: Instant): Each | undefined {
  return intervals.find(each => each.from <= instant && instant < each.until)
}
