import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Id, Instant, PhotoId, Words } from '../kernel/words'
import { activityLifecycle } from './activity.lifecycle'
import { signUpLifecycle } from './sign-up.lifecycle'

/** What kinds of activity there are; open days on the site so far (R4.4). */
export const activityKinds = ['openDay'] as const
export const ActivityKind = v.picklist(activityKinds)
export type ActivityKind = v.InferOutput<typeof ActivityKind>

/** As many as a transaction makes at once; a larger crowd is several days. */
export const mostPlaces = 300
/** As many as one flat may ever bring; how many it may bring to this one stands in its terms. */
export const mostPersons = 10

export const ActivityId = Id
export const ActivityStateName = v.picklist(activityLifecycle.states)
export const SignUpStateName = v.picklist(signUpLifecycle.states)
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))
export const Persons = count(mostPersons)
export const Building = Words(1, 40)

/** What is planned, and what may be changed until it begins. */
export const termFields = {
  title: Words(2, 30),
  /** The milestone that it belongs to, in words; empty: none. */
  milestone: Words(0, 30),
  from: Instant,
  to: Instant,
  place: Words(2, 60),
  /** Places in persons. */
  capacity: count(mostPlaces),
  mostPerUnit: Persons,
  signUpUntil: Instant,
  /** For these buildings; empty: for all of the estate. */
  buildings: v.pipe(v.array(Building), v.maxLength(60)),
  bring: Words(0, 200),
  safety: Words(0, 300),
} as const
export type Terms = v.InferOutput<v.StrictObjectSchema<typeof termFields, undefined>>

/** A place in the album. */
export const AlbumPhoto = v.object({ photoId: PhotoId, caption: Words(0, 40) })
export type AlbumPhoto = v.InferOutput<typeof AlbumPhoto>

const Feedback = v.object({ stars: v.number(), words: v.string(), at: Instant })

/** A flat's sign-up as its people see it. */
export const MySignUp = v.object({
  unitId: v.string(),
  unitName: v.string(),
  persons: v.number(),
  state: SignUpStateName,
  /** Shown at the entrance; empty while there is no place. */
  code: v.string(),
  /** While waiting: how many are before. */
  ahead: v.optional(v.number()),
  checkedInAt: v.nullable(Instant),
  feedback: v.nullable(Feedback),
})
export type MySignUp = v.InferOutput<typeof MySignUp>

/** What a card shows of an activity. */
export const ActivityCard = v.object({
  activityId: v.string(),
  estateId: v.string(),
  estateName: v.string(),
  kind: ActivityKind,
  title: v.string(),
  state: ActivityStateName,
  day: CalendarDay,
  from: Instant,
  to: Instant,
  place: v.string(),
  signUpUntil: Instant,
  capacity: v.number(),
  placesLeft: v.number(),
  /** Whether a flat of mine may still be signed up, if only to wait. */
  isOpen: v.boolean(),
  /** The first of my flats that is signed up or waits. */
  mySignUp: v.optional(MySignUp),
})
export type ActivityCard = v.InferOutput<typeof ActivityCard>

/** What people need to know before they come. */
export const detailFields = {
  ...ActivityCard.entries,
  milestone: v.string(),
  mostPerUnit: v.number(),
  buildings: v.array(v.string()),
  bring: v.string(),
  safety: v.string(),
  /** Why it does not take place. */
  cancelledWords: v.nullable(v.string()),
  album: v.array(AlbumPhoto),
  photoUrls: v.record(v.string(), v.string()),
} as const

/** The whole page for a customer. */
export const ActivityDetail = v.object({
  ...detailFields,
  mySignUps: v.array(MySignUp),
  /** Flats of mine that are invited. */
  units: v.array(v.object({ unitId: v.string(), name: v.string() })),
  /** Flats that wait. */
  waiting: v.number(),
})
export type ActivityDetail = v.InferOutput<typeof ActivityDetail>

/** The day in numbers, for staff: in flats and in persons. */
export const Figures = v.object({
  signedUp: v.object({ units: v.number(), persons: v.number() }),
  waiting: v.object({ units: v.number(), persons: v.number() }),
  came: v.object({ units: v.number(), persons: v.number() }),
  noShow: v.object({ units: v.number(), persons: v.number() }),
  cancelled: v.number(),
  feedback: v.object({ answers: v.number(), stars: v.number() }),
})
export type Figures = v.InferOutput<typeof Figures>

/** A line of the guest list. No names: a flat and how many come. */
export const GuestRow = v.object({
  signUpId: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  persons: v.number(),
  state: SignUpStateName,
  /** For whoever left the phone at home: found by the flat, let in all the same. Empty while there is no place. */
  code: v.string(),
  since: Instant,
  checkedInAt: v.nullable(Instant),
  feedback: v.nullable(Feedback),
})
export type GuestRow = v.InferOutput<typeof GuestRow>
