import type { Instant } from './time'

/** A stretch of time, `from` included, `until` not. */
export interface Interval {
  from: Instant
  until: Instant
}

/**
 * Sorted and disjoint: empty and reversed ones dropped, what an earlier one covers cut off. Everything here and in work-time.ts that takes
 * several intervals expects them so. What else an interval carries (the reason of a pause) is kept.
 */
export function disjoint<Each extends Interval>(intervals: readonly Each[]): Each[] {
  const sorted = [...intervals].sort((one, other) => one.from - other.from)
  let covered = -Infinity
  const pieces: Each[] = []
  for (const each of sorted) {
    const from = Math.max(each.from, covered)
    if (each.until <= from) continue
    pieces.push({ ...each, from })
    covered = each.until
  }
  return pieces
}

/** What of the intervals lies inside `[from, until)`. */
export function within<Each extends Interval>(intervals: readonly Each[], from: Instant, until: Instant): Each[] {
  const cut = intervals.map(each => ({ ...each, from: Math.max(each.from, from), until: Math.min(each.until, until) }))
  return cut.filter(each => each.until > each.from)
}

/** The interval in which the instant lies. */
export function intervalAt<Each extends Interval>(intervals: readonly Each[], instant: Instant): Each | undefined {
  return intervals.find(each => each.from <= instant && instant < each.until)
}
