import { ok, refuse, type RefusalDetails, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import { expectedOn, lateness, type Milestone } from '~/types/progress/milestone'
import type { LateMilestone, ReportContent, Spot } from '~/types/progress/report'

/** A building as far as a report needs it. */
export interface Site {
  buildingId: string
  building: string
  milestones: readonly Milestone[]
}

/** What a report is held against when it goes to review, and again when it is published. */
export interface Situation {
  today: CalendarDay
  sites: readonly Site[]
  spots: readonly Spot[]
  /** Percent by building of the report before. */
  before: Readonly<Record<string, number>>
  fewestPhotos: number
  isCorrection: boolean
}

type Incomplete =
  | 'PERIOD_NOT_POSSIBLE'
  | 'NO_BUILDING_NAMED'
  | 'BUILDING_NOT_OF_ESTATE'
  | 'SPOT_NOT_OF_ESTATE'
  | 'PHOTO_TAKEN_IN_THE_FUTURE'
  | 'TOO_FEW_PHOTOS'
  | 'PERCENT_FELL_WITHOUT_NOTE'
  | 'TEXT_MISSING'
  | 'NEXT_STEPS_MISSING'
  | 'CHANGE_NOT_TOLD'
type Check = (content: ReportContent, situation: Situation) => RefusalDetails | false

const shortestText = 10
const shortestNote = 2
const lengthOf = (text: string): number => [...text].length
const nothingMore: RefusalDetails = {}

/** One rule a line; the first that fails is the answer (R4.2). */
const checks: readonly (readonly [Incomplete, Check])[] = [
  ['PERIOD_NOT_POSSIBLE', ({ from, to }, { today }) => (from > to || to > today) && { today }],
  ['NO_BUILDING_NAMED', ({ buildings }) => buildings.length === 0 && nothingMore],
  ['BUILDING_NOT_OF_ESTATE', (content, { sites }) => !areKnown(idsOf(content), sites) && nothingMore],
  ['SPOT_NOT_OF_ESTATE', ({ photos }, { spots }) => !photos.every(photo => isSpot(photo.spotId, spots)) && nothingMore],
  ['PHOTO_TAKEN_IN_THE_FUTURE', ({ photos }, { today }) => photos.some(({ takenOn }) => takenOn > today) && { today }],
  [
    'TOO_FEW_PHOTOS',
    ({ photos }, { fewestPhotos }) => photos.length < fewestPhotos && { has: photos.length, fewest: fewestPhotos },
  ],
  ['PERCENT_FELL_WITHOUT_NOTE', fellWithoutNote],
  ['TEXT_MISSING', ({ text }) => lengthOf(text) < shortestText && { fewest: shortestText }],
  ['NEXT_STEPS_MISSING', ({ next }) => lengthOf(next) < shortestNote && nothingMore],
  [
    'CHANGE_NOT_TOLD',
    ({ changed }, { isCorrection }) => isCorrection && lengthOf(changed) < shortestNote && nothingMore,
  ],
]

/** Every building that a report speaks of. */
const idsOf = ({ buildings, photos }: ReportContent): string[] => [
  ...new Set([...buildings, ...photos].map(({ buildingId }) => buildingId)),
]
const areKnown = (ids: readonly string[], sites: readonly Site[]): boolean =>
  ids.every(id => sites.some(({ buildingId }) => buildingId === id))
const isSpot = (id: string, spots: readonly Spot[]): boolean => spots.some(({ spotId }) => spotId === id)

function fellWithoutNote({ buildings }: ReportContent, { before, sites }: Situation): RefusalDetails | false {
  const fallen = buildings.find(
    ({ buildingId, percent, note }) => percent < (before[buildingId] ?? 0) && lengthOf(note) < shortestNote,
  )
  if (!fallen) return false
  const building = sites.find(({ buildingId }) => buildingId === fallen.buildingId)?.building ?? ''
  return { building, before: before[fallen.buildingId] ?? 0 }
}

/** Whether a draft is a report: all that R4.2 asks for is there. */
export function decideComplete(content: ReportContent, situation: Situation): Result<null, Incomplete> {
  for (const [code, check] of checks) {
    const details = check(content, situation)
    if (details) return refuse(code, details)
  }
  return ok(null)
}

/** What is late in the buildings named: not reached yet, or reached late in the time that the report is about. */
export function lateMilestones(
  { buildings, from }: ReportContent,
  sites: readonly Site[],
  today: CalendarDay,
): LateMilestone[] {
  const named = sites.filter(({ buildingId }) => buildings.some(each => each.buildingId === buildingId))
  return named.flatMap(({ building, milestones }) =>
    milestones.flatMap(milestone => {
      const { isLate, days } = lateness(milestone, today)
      const isOver = milestone.actualOn !== null && milestone.actualOn < from
      if (!isLate || isOver) return []
      const { kind, plannedOn, reason } = milestone
      return [{ building, kind, plannedOn, expectedOn: expectedOn(milestone, today), days, reason }]
    }),
  )
}

/** What publishing says of what is late, frozen; without a reason nothing is published (R4.2). */
export function decideLate(
  content: ReportContent,
  sites: readonly Site[],
  today: CalendarDay,
): Result<LateMilestone[], 'LATE_WITHOUT_REASON'> {
  const late = lateMilestones(content, sites, today)
  const silent = late.find(({ reason }) => reason.trim() === '')
  if (silent)
    return refuse('LATE_WITHOUT_REASON', { building: silent.building, milestone: silent.kind, days: silent.days })
  return ok(late)
}

/** Reviewed by any sales or manager but whoever wrote in it (R4.2). */
export const decideReviewer = (authorIds: readonly string[], staffId: string): Result<null, 'REVIEW_BY_ANOTHER'> =>
  authorIds.includes(staffId) ? refuse('REVIEW_BY_ANOTHER') : ok(null)
