import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { Cursor, EstateId, Instant, PhotoId, UnitId, Words } from '../kernel/words'
import {
  ActivityCard,
  ActivityDetail,
  ActivityId,
  ActivityKind,
  ActivityStateName,
  detailFields,
  Figures,
  GuestRow,
  Persons,
  SignUpStateName,
  termFields,
} from './activity'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
/** Who plans open days, and who stands at the entrance. */
const planners = { sales: 'estate', manager: 'estate' } as const
const hosts = { ...planners, agent: 'estate' } as const
const readers = { ...hosts, supervisor: 'estate', director: 'all' } as const

const activity = { activityId: ActivityId }
const Moved = v.object({ activityId: v.string(), version: v.number(), state: ActivityStateName })
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const termsNo = ['ENDS_BEFORE_IT_STARTS', 'NOT_ONE_DAY', 'STARTS_IN_THE_PAST', 'SIGN_UP_ENDS_TOO_LATE'] as const
const overNo = ['ACTIVITY_CANCELLED', 'ACTIVITY_OVER'] as const

const mine = { ...activity, unitId: UnitId }
const SignedUp = v.object({
  activityId: v.string(),
  unitId: v.string(),
  persons: v.number(),
  state: SignUpStateName,
  code: v.string(),
  /** While waiting: how many are before. */
  ahead: v.optional(v.number()),
})

/** Open days (R4.4), made so that other activities (R10.3) stand on the same ground. */
export const activityContract = contract({
  plan: command({
    allow: planners,
    input: v.strictObject({ estateId: EstateId, kind: ActivityKind, ...termFields }),
    output: Moved,
    refusals: termsNo,
  }),
  /** Whoever is signed up hears of another time or place. */
  change: command({
    allow: planners,
    input: v.strictObject({ ...activity, ...termFields }),
    output: Moved,
    refusals: [...lifecycleNo, ...termsNo, 'CAPACITY_BELOW_TAKEN'],
  }),
  publish: command({
    allow: planners,
    input: v.strictObject(activity),
    output: Moved,
    refusals: [...lifecycleNo, ...termsNo],
  }),
  close: command({ allow: planners, input: v.strictObject(activity), output: Moved, refusals: lifecycleNo }),
  cancel: command({
    allow: planners,
    input: v.strictObject({ ...activity, words: Words(5, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  addPhotos: command({
    allow: planners,
    input: v.strictObject({
      ...activity,
      photos: v.pipe(
        v.array(v.strictObject({ photoId: PhotoId, caption: Words(0, 40) })),
        v.minLength(1, 'PHOTO_NEEDED'),
        v.maxLength(9, 'TOO_MANY_PHOTOS'),
      ),
    }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'ALBUM_FULL', 'PHOTO_NOT_USABLE'],
  }),
  publishAlbum: command({
    allow: planners,
    input: v.strictObject(activity),
    output: Moved,
    refusals: [...lifecycleNo, 'ALBUM_EMPTY'],
  }),

  /** By whoever may read the list at the entrance; typed or scanned. The same code again answers the same. */
  checkIn: command({
    allow: hosts,
    input: v.strictObject({
      ...activity,
      code: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]{4,12}$/, 'NOT_A_CODE')),
    }),
    output: v.object({
      unitName: v.string(),
      persons: v.number(),
      checkedInAt: Instant,
      isAgain: v.boolean(),
    }),
    refusals: [
      ...lifecycleNo,
      'CODE_UNKNOWN',
      'OTHER_ACTIVITY',
      'WRONG_DAY',
      'SIGN_UP_CANCELLED',
      'STILL_WAITING',
      'ACTIVITY_CANCELLED',
    ],
  }),

  /** In the app by the customer; on the phone or on the spot by staff, who may until it ends. */
  signUp: command({
    allow: { ...customer, ...hosts },
    input: v.strictObject({ ...mine, persons: Persons }),
    output: SignedUp,
    refusals: [
      ...lifecycleNo,
      ...overNo,
      'SIGN_UP_CLOSED',
      'UNIT_NOT_INVITED',
      'ALREADY_SIGNED_UP',
      'TOO_MANY_PERSONS',
    ],
  }),
  changePersons: command({
    allow: { ...customer, ...hosts },
    input: v.strictObject({ ...mine, persons: Persons }),
    output: SignedUp,
    refusals: ['NOT_POSSIBLE_NOW', ...overNo, 'SIGN_UP_CLOSED', 'TOO_MANY_PERSONS', 'NOT_ENOUGH_PLACES'],
  }),
  cancelSignUp: command({
    allow: { ...customer, ...hosts },
    input: v.strictObject(mine),
    output: SignedUp,
    refusals: [...lifecycleNo, ...overNo],
  }),
  giveFeedback: command({
    allow: customer,
    input: v.strictObject({
      ...mine,
      stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
      words: Words(0, 300),
    }),
    output: v.object({ stars: v.number() }),
    refusals: ['ONLY_WHO_CAME', 'ALREADY_ANSWERED'],
  }),

  /** What my flats are invited to, the next first; and the latest albums. Somebody without a flat: nothing. */
  upcoming: query({
    allow: customer,
    input: v.strictObject({ estateId: v.optional(EstateId) }),
    output: v.object({ rows: v.array(ActivityCard), albums: v.array(ActivityCard) }),
    refusals: [],
  }),
  detail: query({
    allow: customer,
    input: v.strictObject(activity),
    output: ActivityDetail,
    refusals: [],
  }),

  /** The estates that I plan for, with their buildings: for the form. */
  estates: query({
    allow: planners,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(v.object({ estateId: v.string(), name: v.string(), buildings: v.array(v.string()) })),
    }),
    refusals: [],
  }),
  list: query({
    allow: readers,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(ActivityCard), next: v.optional(v.string()) }),
    refusals: [],
  }),
  deskDetail: query({
    allow: readers,
    input: v.strictObject(activity),
    output: v.object({ ...detailFields, figures: Figures, moves: v.array(v.string()) }),
    refusals: [],
  }),
  guests: query({
    allow: readers,
    input: v.strictObject({ ...activity, after: Cursor }),
    output: v.object({ rows: v.array(GuestRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** Flats by what is written on the door, for a sign-up on the phone or on the spot. */
  findUnits: query({
    allow: hosts,
    input: v.strictObject({ ...activity, words: Words(1, 40) }),
    output: v.object({ rows: v.array(v.object({ unitId: v.string(), name: v.string() })) }),
    refusals: [],
  }),
})
export type ActivityContract = typeof activityContract
