import type { PlanPoint } from '~/types/handover/handover'
import type { SnagState } from '~/types/handover/snag.lifecycle'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import { dayOf, type CalendarDay, type Instant } from '~/types/kernel/time'

/** The few facts of a snag that figures are counted from. */
export interface CountedSnag {
  snagId: string
  unitId: string
  building: string
  houseType: string
  room: string
  component: string
  contractorName: string | null
  pin: PlanPoint | null
  state: SnagState
  recordedAt: Instant
  dueAt: Instant
  closedAt: Instant | null
  /** When it was last said to be fixed. */
  fixedAt: Instant | null
  timesRejected: number
}

/** A flat with its visits and its answer. */
export interface CountedFlat {
  unitId: string
  building: string
  houseType: string
  state: UnitHandoverState
  /** The day of its first visit; null: it has not been here. */
  visitedOn: CalendarDay | null
  takenOverAt: Instant | null
  isAsked: boolean
  stars: number | null
}

export interface Counted {
  flats: readonly CountedFlat[]
  snags: readonly CountedSnag[]
}

const monthOf = (day: CalendarDay): string => day.slice(0, 7)
const recordedIn = (snag: CountedSnag): string => monthOf(dayOf(snag.recordedAt))

/** Months in which something was counted, ascending. */
export const monthsOf = ({ flats, snags }: Counted): string[] =>
  [
    ...new Set([
      ...flats.flatMap(({ visitedOn }) => (visitedOn === null ? [] : [monthOf(visitedOn)])),
      ...snags.map(recordedIn),
    ]),
  ].sort()

/** The flats that came first in that month, and the snags that were recorded in it. Without a month: all. */
export const inMonth = (counted: Counted, month: string | undefined): Counted =>
  month === undefined
    ? counted
    : {
        flats: counted.flats.filter(({ visitedOn }) => visitedOn !== null && monthOf(visitedOn) === month),
        snags: counted.snags.filter(snag => recordedIn(snag) === month),
      }
