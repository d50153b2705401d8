import * as v from 'valibot'
import { CalendarDay, Instant } from '../kernel/time'
import {
  BatchStateName,
  BookingStateName,
  InspectionStateName,
  SnagStateName,
  UnitHandoverStateName,
  VisitStateName,
  Zone,
} from './handover'
import { SurveyAnswer } from './survey'

const OpenSnag = v.object({
  snagId: v.string(),
  number: v.number(),
  room: v.string(),
  component: v.string(),
  words: v.string(),
  state: SnagStateName,
  dueAt: Instant,
})
export type OpenSnag = v.InferOutput<typeof OpenSnag>

/** All that a flat's people see of its handover at a glance: facts of every room, at one instant. */
export const Journey = v.object({
  unitId: v.string(),
  unitName: v.string(),
  estateId: v.string(),
  state: UnitHandoverStateName,
  batch: v.object({
    batchId: v.string(),
    state: BatchStateName,
    place: v.string(),
    days: v.array(CalendarDay),
    hours: v.object({ from: v.string(), until: v.string() }),
  }),
  notice: v.object({ sentAt: v.nullable(Instant), readAt: v.nullable(Instant), confirmedAt: v.nullable(Instant) }),
  booking: v.nullable(
    v.object({
      state: BookingStateName,
      day: v.nullable(CalendarDay),
      from: v.nullable(Instant),
      to: v.nullable(Instant),
      staffName: v.nullable(v.string()),
      proxyName: v.nullable(v.string()),
    }),
  ),
  /** Today's visit, while it is under way. */
  visit: v.nullable(
    v.object({
      state: VisitStateName,
      zone: Zone,
      number: v.number(),
      /** Flats before this one in the line of its zone. */
      ahead: v.number(),
      windowName: v.nullable(v.string()),
    }),
  ),
  arrivedAt: v.nullable(Instant),
  /** The latest inspection. */
  inspection: v.nullable(v.object({ inspectionId: v.string(), state: InspectionStateName, startedAt: Instant })),
  inspectionSignedAt: v.nullable(Instant),
  takenOverAt: v.nullable(Instant),
  keys: v.nullable(v.object({ preparedAt: Instant, signedAt: v.nullable(Instant), handedOutAt: v.nullable(Instant) })),
  handedOverOn: v.nullable(CalendarDay),
  deemed: v.nullable(v.object({ on: CalendarDay, at: Instant, reason: v.string() })),
  snags: v.object({ all: v.number(), open: v.array(OpenSnag) }),
  survey: v.nullable(v.object({ askedAt: Instant, answer: v.nullable(SurveyAnswer) })),
})
export type Journey = v.InferOutput<typeof Journey>

/** The next thing that the flat's people do, or wait for: one at a time, the most urgent first. */
export const journeyNows = [
  'readNotice',
  'confirmNotice',
  'bookingSoon',
  'book',
  'waiting',
  'missed',
  'booked',
  'bookedToday',
  'queue',
  'called',
  'inspecting',
  'signRecord',
  'takeOver',
  'comeAgain',
  'keysSoon',
  'signKeys',
  'fetchKeys',
  'deemed',
  'confirmFixes',
  'snags',
  'survey',
  'settled',
] as const
export type JourneyNow = (typeof journeyNows)[number]

/** The steps of the way, as the overview shows them. */
export const journeySteps = ['notice', 'booking', 'inspection', 'signing', 'keys'] as const
export type JourneyStep = (typeof journeySteps)[number]

/** Which step is under way; past the keys: as many as there are. */
export function stepOf({ state, notice, booking }: Pick<Journey, 'state' | 'notice' | 'booking'>): number {
  switch (state) {
    case 'listed':
    case 'withdrawn':
      return 0
    case 'noticed':
      if (notice.confirmedAt === null && booking === null) return 0
      return booking?.state === 'booked' || booking?.state === 'checkedIn' ? 2 : 1
    case 'arrived':
      return 2
    case 'inspected':
      return 3
    case 'takenOver':
    case 'deemed':
      return 4
    case 'handedOver':
      return journeySteps.length
  }
}

/** What the card of now is about (design.md: the next thing to do is the largest). `today`: the day of the answer. */
export function nowOf(journey: Journey, today: CalendarDay): JourneyNow {
  switch (journey.state) {
    case 'listed':
    case 'withdrawn':
      return 'settled'
    case 'noticed':
      return beforeTheDay(journey, today)
    case 'arrived':
      return onTheDay(journey)
    case 'inspected':
      return 'takeOver'
    case 'takenOver':
      return keysNow(journey)
    case 'deemed':
      return journey.keys ? keysNow(journey) : 'deemed'
    case 'handedOver':
      return afterTheKeys(journey)
  }
}

function beforeTheDay({ notice, booking, batch }: Journey, today: CalendarDay): JourneyNow {
  if (booking?.state === 'booked') return booking.day === today ? 'bookedToday' : 'booked'
  if (notice.readAt === null) return 'readNotice'
  if (notice.confirmedAt === null) return 'confirmNotice'
  if (booking?.state === 'waiting') return 'waiting'
  if (booking?.state === 'noShow') return 'missed'
  return batch.state === 'open' ? 'book' : 'bookingSoon'
}

function onTheDay(journey: Journey): JourneyNow {
  if (journey.inspection?.state === 'started') return 'inspecting'
  if (journey.inspection?.state === 'ended') return 'signRecord'
  if (journey.visit?.state === 'queueing') return 'queue'
  return journey.visit?.state === 'served' ? 'called' : 'comeAgain'
}

function keysNow({ keys }: Journey): JourneyNow {
  if (!keys) return 'keysSoon'
  return keys.signedAt === null ? 'signKeys' : 'fetchKeys'
}

function afterTheKeys({ snags, survey }: Journey): JourneyNow {
  if (snags.open.some(({ state }) => state === 'fixed')) return 'confirmFixes'
  if (snags.open.length > 0) return 'snags'
  return survey && survey.answer === null ? 'survey' : 'settled'
}
