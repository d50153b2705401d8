import type { FlatFigure } from '~/types/handover/figures'
import { dayOf } from '~/types/kernel/time'
import type { Counted, CountedFlat, CountedSnag } from './counted'

/** R8.4: from so many stars on an answer counts as satisfied. */
const satisfiedFrom = 4

const isOpenAt = ({ state, recordedAt, closedAt }: CountedSnag, instant: number): boolean =>
  state !== 'withdrawn' && recordedAt <= instant && (closedAt === null || closedAt > instant)

/** R5.10: taken over on the day of the first visit, and nothing was open then. */
export function hasPassedFirst(flat: CountedFlat, snags: readonly CountedSnag[]): boolean {
  const { takenOverAt, visitedOn } = flat
  if (takenOverAt === null || visitedOn === null || dayOf(takenOverAt) !== visitedOn) return false
  return snags.every(snag => !isOpenAt(snag, takenOverAt))
}

/** The flats that a figure counts: the very ones that it opens into. `allSnags`: of the whole scope, whatever the month. */
export function flatsOf({ flats }: Counted, allSnags: readonly CountedSnag[], figure: FlatFigure): CountedFlat[] {
  const byFlat = groupedBy(allSnags, ({ unitId }) => unitId)
  const passed = (flat: CountedFlat): boolean => hasPassedFirst(flat, byFlat.get(flat.unitId) ?? [])
  return flats.filter(flat => isMeant(flat, figure, passed))
}

function isMeant(flat: CountedFlat, figure: FlatFigure, passed: (flat: CountedFlat) => boolean): boolean {
  switch (figure) {
    case 'visited':
      return flat.visitedOn !== null
    case 'passedFirst':
      return passed(flat)
    case 'notPassedFirst':
      return flat.visitedOn !== null && !passed(flat)
    case 'takenOver':
      return flat.takenOverAt !== null
    case 'handedOver':
    case 'deemed':
      return flat.state === figure
    case 'asked':
      return flat.isAsked
    case 'answered':
      return flat.stars !== null
    case 'satisfied':
      return flat.stars !== null && flat.stars >= satisfiedFrom
    case 'unsatisfied':
      return flat.stars !== null && flat.stars < satisfiedFrom
  }
}

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
