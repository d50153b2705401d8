import type { AgeBand, SnagDimension, SnagFigure } from '~/types/handover/figures'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import { dayMs, type Instant } from '~/types/kernel/time'
import type { CountedSnag } from './counted'

/** Last whole day of each band, in days since it was recorded. */
const bandEnds: Record<Exclude<AgeBand, 'older'>, number> = { upTo7: 7, upTo15: 15, upTo30: 30 }

export const isReal = ({ state }: CountedSnag): boolean => state !== 'withdrawn'
export const isOpen = ({ state }: CountedSnag): boolean => !snagLifecycle.isFinal(state)
export const isLate = (snag: CountedSnag, now: Instant): boolean => isOpen(snag) && snag.dueAt < now

export function ageBandOf({ recordedAt }: CountedSnag, now: Instant): AgeBand {
  const days = Math.floor((now - recordedAt) / dayMs)
  if (days <= bandEnds.upTo7) return 'upTo7'
  if (days <= bandEnds.upTo15) return 'upTo15'
  return days <= bandEnds.upTo30 ? 'upTo30' : 'older'
}

/** In time: closed, and the fix that was confirmed was done by its day. The owner's own time to confirm is not counted against it. */
const isClosedInTime = (snag: CountedSnag): boolean =>
  snag.state === 'closed' && (snag.fixedAt ?? snag.closedAt ?? Infinity) <= snag.dueAt
const isClosedLate = (snag: CountedSnag, now: Instant): boolean =>
  (snag.state === 'closed' && !isClosedInTime(snag)) || isLate(snag, now)

/** What a bar stands for; a snag that nobody was named for has the empty key. */
export const keyOf = (snag: CountedSnag, dimension: SnagDimension): string =>
  dimension === 'contractor' ? (snag.contractorName ?? '') : snag[dimension]

/** The snags that a figure counts: the very ones that it opens into. */
export const snagsOf = (snags: readonly CountedSnag[], figure: SnagFigure, now: Instant): CountedSnag[] =>
  snags.filter(snag => isReal(snag) && isMeant(snag, figure, now))

function isMeant(snag: CountedSnag, figure: SnagFigure, now: Instant): boolean {
  switch (figure.what) {
    case 'all':
      return true
    case 'open':
      return isOpen(snag)
    case 'openLate':
      return isLate(snag, now)
    case 'closedInTime':
      return isClosedInTime(snag)
    case 'closedLate':
      return isClosedLate(snag, now)
    case 'rework':
      return snag.timesRejected > 0
    case 'age':
      return isOpen(snag) && ageBandOf(snag, now) === figure.band
    case 'bar':
      return keyOf(snag, figure.dimension) === figure.key
  }
}
