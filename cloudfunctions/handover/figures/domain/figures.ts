import {
  ageBands,
  mostPins,
  type FigureBar,
  type FlatFigure,
  type HandoverFigures,
  type HeatOfPlan,
  type SnagDimension,
  type SnagFigure,
} from '~/types/handover/figures'
import type { Instant } from '~/types/kernel/time'
import { inMonth, type Counted, type CountedFlat, type CountedSnag } from './counted'
import { flatsOf, groupedBy } from './flats'
import { isReal, keyOf, snagsOf } from './snags'

/**
 * Every figure of a scope (R5.10, R12.3), counted from its flats and snags by the very rules that say what it opens into: a figure and the
 * list behind it cannot differ. `month` narrows to first visits and snags of that month.
 */
export function figuresOf(all: Counted, month: string | undefined, now: Instant): HandoverFigures {
  const counted = inMonth(all, month)
  const flats = (figure: FlatFigure): number => flatsOf(counted, all.snags, figure).length
  const snags = (figure: SnagFigure): number => snagsOf(counted.snags, figure, now).length
  const [inTime, late] = [snags({ what: 'closedInTime' }), snags({ what: 'closedLate' })]
  const pareto = (dimension: SnagDimension): FigureBar[] => barsOf(counted, dimension)
  return {
    flats: {
      ...{ all: counted.flats.length, visited: flats('visited'), takenOver: flats('takenOver') },
      ...{ handedOver: flats('handedOver'), deemed: flats('deemed') },
    },
    passedFirst: { count: flats('passedFirst'), of: flats('visited') },
    snags: { count: snags({ what: 'all' }), of: flats('visited') },
    open: snags({ what: 'open' }),
    openLate: snags({ what: 'openLate' }),
    ages: ageBands.map(band => ({ band, ...ageOf(snagsOf(counted.snags, { what: 'age', band }, now), now) })),
    closedInTime: { count: inTime, of: inTime + late },
    rework: { count: snags({ what: 'rework' }), of: counted.snags.filter(wasFixed).length },
    satisfied: { count: flats('satisfied'), of: flats('answered') },
    asked: flats('asked'),
    pareto: {
      ...{ component: pareto('component'), contractor: pareto('contractor') },
      ...{ building: pareto('building'), houseType: pareto('houseType') },
    },
    heat: heatOf(counted.snags),
  }
}

const wasFixed = (snag: CountedSnag): boolean => isReal(snag) && (snag.fixedAt !== null || snag.timesRejected > 0)

const ageOf = (snags: readonly CountedSnag[], now: Instant) => ({
  count: snags.length,
  late: snags.filter(({ dueAt }) => dueAt < now).length,
})

const flatKeys: Partial<Record<SnagDimension, (flat: CountedFlat) => string>> = {
  building: ({ building }) => building,
  houseType: ({ houseType }) => houseType,
}

/** The most first; equals in the order of their names, so that the same facts draw the same chart. */
function barsOf({ flats, snags }: Counted, dimension: SnagDimension): FigureBar[] {
  const groups = groupedBy(snags.filter(isReal), snag => keyOf(snag, dimension))
  const flatKey = flatKeys[dimension]
  const visited = flats.filter(({ visitedOn }) => visitedOn !== null)
  return [...groups]
    .map(([key, found]) => ({
      key,
      count: found.length,
      flats: flatKey ? visited.filter(flat => flatKey(flat) === key).length : null,
    }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
}

function heatOf(snags: readonly CountedSnag[]): HeatOfPlan[] {
  const byHouse = groupedBy(snags.filter(isReal), ({ houseType }) => houseType)
  return [...byHouse].sort().map(([houseType, found]) => ({
    houseType,
    rooms: [...groupedBy(found, ({ room }) => room)]
      .map(([room, within]) => ({ room, count: within.length }))
      .sort((one, other) => other.count - one.count || (one.room < other.room ? -1 : 1)),
    pins: [...found]
      .sort((one, other) => other.recordedAt - one.recordedAt)
      .flatMap(({ pin }) => pin ?? [])
      .slice(0, mostPins),
  }))
}
