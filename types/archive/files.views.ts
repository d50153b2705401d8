import * as v from 'valibot'
import { Subject } from '../message/subject'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { fileFacts } from './completeness'
import { Coming, ContactKind, Direction, MonthDay, personKinds } from './files'

/** What the desk is shown of files. Phones are masked in all of them (R13.1). */
export const FactName = v.picklist(fileFacts)
export const KindName = v.picklist(personKinds)

export const PersonRow = v.object({
  is: v.literal('person'),
  personId: v.string(),
  name: v.string(),
  maskedPhone: v.string(),
  kind: KindName,
  /** Up to three, as people name them. */
  unitNames: v.array(v.string()),
  missing: v.array(FactName),
  isStale: v.boolean(),
  confirmedAt: Instant,
})
export type PersonRow = v.InferOutput<typeof PersonRow>

export const UnitRow = v.object({
  is: v.literal('unit'),
  unitId: v.string(),
  name: v.string(),
  houseType: v.string(),
  contractNumber: v.string(),
  /** Masked. */
  owners: v.array(v.string()),
  handedOverOn: v.nullable(CalendarDay),
})
export type UnitRow = v.InferOutput<typeof UnitRow>

export const FoundRow = v.variant('is', [PersonRow, UnitRow])
export type FoundRow = v.InferOutput<typeof FoundRow>

const Completeness = v.object({ have: v.number(), of: v.number(), missing: v.array(FactName) })

export const UnitOfFile = v.object({
  unitId: v.string(),
  name: v.string(),
  houseType: v.string(),
  contractNumber: v.string(),
  signedOn: CalendarDay,
  contractHandoverOn: CalendarDay,
  handedOverOn: v.nullable(CalendarDay),
})

export const PersonFileView = v.object({
  personId: v.string(),
  name: v.string(),
  maskedPhone: v.string(),
  kind: KindName,
  openedAt: Instant,
  cameBy: v.nullable(Coming),
  estates: v.array(v.object({ estateId: v.string(), name: v.string() })),
  units: v.array(UnitOfFile),
  /** Flats of others that the person was invited into. */
  memberships: v.number(),
  hasIdCardTail: v.boolean(),
  isLinked: v.boolean(),
  birthday: v.nullable(MonthDay),
  birthdayConsent: v.nullable(v.object({ words: v.string(), at: Instant })),
  needs: v.string(),
  tags: v.array(v.string()),
  confirmedAt: Instant,
  staleFrom: Instant,
  isStale: v.boolean(),
  completeness: Completeness,
})
export type PersonFileView = v.InferOutput<typeof PersonFileView>

export const TicketOfUnit = v.object({
  ticketId: v.string(),
  number: v.string(),
  room: v.string(),
  part: v.string(),
  state: v.string(),
  isOpen: v.boolean(),
  submittedAt: Instant,
})

export const UnitFileView = v.object({
  unitId: v.string(),
  estateId: v.string(),
  name: v.string(),
  building: v.string(),
  houseType: v.string(),
  areaSquareMetres: v.number(),
  contractNumber: v.string(),
  signedOn: CalendarDay,
  contractHandoverOn: CalendarDay,
  plannedHandoverOn: v.nullable(CalendarDay),
  completionAcceptedOn: v.nullable(CalendarDay),
  handedOverOn: v.nullable(CalendarDay),
  remark: v.string(),
  /** Masked; co-owners without a file have no id. */
  owners: v.array(v.object({ personId: v.nullable(v.string()), name: v.string(), maskedPhone: v.string() })),
  members: v.number(),
  /** The five newest, and how many there are. */
  tickets: v.array(TicketOfUnit),
  ticketCount: v.number(),
  openTicketCount: v.number(),
})
export type UnitFileView = v.InferOutput<typeof UnitFileView>

const who = { role: v.string(), name: v.optional(v.string()) }

/** One line of a timeline (R2.2). Tickets as their journal has them, messages with when they were read, and all other facts. */
export const TimelineLine = v.variant('from', [
  v.object({
    from: v.literal('ticket'),
    key: v.string(),
    at: Instant,
    ticketId: v.string(),
    number: v.string(),
    by: v.object(who),
    events: v.array(v.object({ type: v.string(), event: v.record(v.string(), v.unknown()) })),
  }),
  v.object({
    from: v.literal('message'),
    key: v.string(),
    at: Instant,
    kind: v.string(),
    title: v.string(),
    body: v.string(),
    isRead: v.boolean(),
    readAt: v.nullable(Instant),
    push: v.string(),
  }),
  v.object({
    from: v.literal('fact'),
    key: v.string(),
    at: Instant,
    kind: v.string(),
    title: v.string(),
    body: v.string(),
    by: v.object(who),
    about: v.nullable(Subject),
  }),
])
export type TimelineLine = v.InferOutput<typeof TimelineLine>

export const timelineFaces = ['all', 'tickets', 'messages', 'contacts'] as const
export type TimelineFace = (typeof timelineFaces)[number]

export const FollowUpRow = v.object({
  contactId: v.string(),
  personId: v.string(),
  name: v.string(),
  kind: ContactKind,
  direction: Direction,
  at: Instant,
  words: v.string(),
  followUpOn: CalendarDay,
  isDue: v.boolean(),
})
export type FollowUpRow = v.InferOutput<typeof FollowUpRow>

/** How an estate's files stand: numerators and denominators, never a share alone (R2.3, R12.1). */
export const EstateFiles = v.object({
  estateId: v.string(),
  name: v.string(),
  /** Owners and co-owners of sold units, and how many of them have a file. */
  customers: v.number(),
  withFile: v.number(),
  /** Of those with a file. */
  complete: v.number(),
  stale: v.number(),
  prospects: v.number(),
  missing: v.array(v.object({ fact: FactName, count: v.number() })),
})
export type EstateFiles = v.InferOutput<typeof EstateFiles>
