import * as v from 'valibot'
import { IdCardTail, MonthDay, personKinds, Phone } from '../archive/files'
import { CalendarDay } from '../kernel/time'
import { Instant, Words } from '../kernel/words'
import { Consent, ConsentKindSchema } from './consent'
import { correctionLifecycle } from './correction.lifecycle'

export const contactPreferences = ['anytime', 'daytime', 'evening', 'messagesFirst'] as const
export type ContactPreference = (typeof contactPreferences)[number]

/** Changed at once, and those that an agent decides because the company must be sure of them. */
export const Wish = v.variant('field', [
  v.strictObject({ field: v.literal('needs'), value: Words(0, 300) }),
  v.strictObject({ field: v.literal('contactPreference'), value: v.picklist(contactPreferences) }),
  /** null: forget it. */
  v.strictObject({ field: v.literal('birthday'), value: v.nullable(MonthDay), isUnder14: v.boolean() }),
  v.strictObject({ field: v.literal('name'), value: Words(2, 30), words: Words(2, 200) }),
  v.strictObject({ field: v.literal('phone'), value: Phone, words: Words(2, 200) }),
  v.strictObject({ field: v.literal('idCardTail'), value: IdCardTail, words: Words(2, 200) }),
])
export type Wish = v.InferOutput<typeof Wish>
export const decidedFields = ['name', 'phone', 'idCardTail'] as const
export type DecidedField = (typeof decidedFields)[number]

export const CorrectionView = v.object({
  correctionId: v.string(),
  field: v.picklist(decidedFields),
  /** Masked where it is a number. */
  shown: v.string(),
  words: v.string(),
  state: v.picklist(correctionLifecycle.states),
  askedAt: Instant,
  /** Decided by the end of this day. */
  dueOn: CalendarDay,
  decidedAt: v.nullable(Instant),
  reason: v.string(),
})
export type CorrectionView = v.InferOutput<typeof CorrectionView>

const HeldUnit = v.object({
  unitId: v.string(),
  name: v.string(),
  as: v.picklist(['owner', 'member']),
  until: v.nullable(CalendarDay),
  handedOverOn: v.nullable(CalendarDay),
  /** People invited into it. */
  members: v.number(),
})

/** Everything that is held about one person (PIPL 45), in groups; numbers in the clear only within the time of a second fact (R2.4). */
export const MyData = v.object({
  isSure: v.boolean(),
  name: v.string(),
  maskedPhone: v.string(),
  phone: v.nullable(v.string()),
  idCardTail: v.nullable(v.string()),
  hasIdCardTail: v.boolean(),
  kind: v.picklist(personKinds),
  openedAt: Instant,
  confirmedAt: Instant,
  linkedAt: v.nullable(Instant),
  units: v.array(HeldUnit),
  needs: v.string(),
  tags: v.array(v.string()),
  contactPreference: v.picklist(contactPreferences),
  birthday: v.nullable(v.string()),
  consents: v.array(v.object({ kind: ConsentKindSchema, ...Consent.entries })),
  corrections: v.array(CorrectionView),
  counts: v.object({ messages: v.number(), tickets: v.number(), phoneViews: v.number(), timeline: v.number() }),
})
export type MyData = v.InferOutput<typeof MyData>

export const exportParts = [
  'person',
  'units',
  'consents',
  'corrections',
  'tickets',
  'timeline',
  'messages',
  'phoneViews',
  'signUps',
  'questions',
  'contacts',
  'guides',
  'promises',
  'reportReads',
  'bookings',
  'signatures',
  'papers',
  'surveys',
] as const
export type ExportPart = (typeof exportParts)[number]

/** One thing of an export: for people `title` and `lines`, for machines `held`. */
export const ExportItem = v.object({
  at: v.nullable(Instant),
  title: v.string(),
  lines: v.array(v.string()),
  held: v.record(v.string(), v.unknown()),
})
export type ExportItem = v.InferOutput<typeof ExportItem>

export const openMatterKinds = ['repair', 'claim'] as const
/** Something open that needs the person; the account may be closed over it, knowingly. */
export const OpenMatter = v.object({ kind: v.picklist(openMatterKinds), id: v.string(), name: v.string() })
export type OpenMatter = v.InferOutput<typeof OpenMatter>
