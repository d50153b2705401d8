import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, EstateId, Id, Instant, PersonId, UnitId, Words } from '../kernel/words'
import { boardFacts } from './completeness'
import { Coming, ContactKind, Direction, IdCardTail, MonthDay, Phone } from './files'
import {
  EstateFiles,
  FollowUpRow,
  FoundRow,
  PersonFileView,
  timelineFaces,
  TimelineLine,
  UnitFileView,
} from './files.views'

/** Who keeps files, who reads them, and who answers for them. */
const keepers = { sales: 'estate', agent: 'estate', supervisor: 'estate', admin: 'all' } as const
const readers = { ...keepers, manager: 'estate', director: 'all' } as const
const talkers = { sales: 'estate', agent: 'estate', supervisor: 'estate', manager: 'estate' } as const

const Name = Words(1, 40)
const Needs = Words(0, 300)
const Tags = v.pipe(v.array(Words(1, 12)), v.maxLength(10))
const opened = v.object({ personId: v.string(), isNew: v.boolean() })
const person = { personId: PersonId }
const Area = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))

/** A unit that is in the archive, or one that is entered with its contract (R2.1). */
const UnitSigned = v.variant('is', [
  v.strictObject({ is: v.literal('known'), unitId: UnitId }),
  v.strictObject({
    is: v.literal('new'),
    estateId: EstateId,
    building: Name,
    entrance: Name,
    room: Name,
    houseType: Name,
    areaSquareMetres: Area,
  }),
])

/** People's and units' files (R2.1–2.3, R2.7): part of archiveContract. */
export const filesActions = {
  /** At first contact (R2.2). The same name and number again meet the same file. */
  openProspect: command({
    allow: { sales: 'estate', agent: 'estate', admin: 'all' },
    input: v.strictObject({ name: Name, phone: Phone, estateId: EstateId, cameBy: Coming, needs: Needs, tags: Tags }),
    output: opened,
    refusals: [],
  }),
  /** The exclusive file (R2.2): the person is a customer, with a unit and its contract. */
  recordSigning: command({
    allow: { sales: 'estate', agent: 'estate', admin: 'all' },
    input: v.strictObject({
      ...person,
      unit: UnitSigned,
      contractNumber: Name,
      signedOn: CalendarDay,
      contractHandoverOn: CalendarDay,
      idCardTail: v.optional(IdCardTail),
    }),
    output: v.object({ unitId: v.string() }),
    refusals: ['UNIT_HAS_OWNER', 'UNIT_KNOWN', 'CONTRACT_KNOWN', 'SIGNED_IN_THE_FUTURE', 'HANDOVER_BEFORE_SIGNING'],
  }),
  /** What is known of a person; a birthday only with the words of their consent. */
  changePersonCard: command({
    allow: keepers,
    input: v.strictObject({
      ...person,
      needs: Needs,
      tags: Tags,
      birthday: v.nullable(MonthDay),
      /** Needed once: what the person said when asked. */
      birthdayConsent: v.optional(Words(2, 100)),
      idCardTail: v.optional(IdCardTail),
    }),
    output: v.object({ personId: v.string() }),
    refusals: ['BIRTHDAY_NEEDS_CONSENT'],
  }),
  /** Somebody went through the file with the person: right as it stands (R2.7). */
  confirmFile: command({
    allow: keepers,
    input: v.strictObject(person),
    output: v.object({ confirmedAt: Instant }),
    refusals: [],
  }),
  /** The person says the same of the own file. */
  confirmMyFile: command({
    allow: { owner: 'own', buyer: 'own', member: 'own' },
    scope: 'read',
    input: v.strictObject({}),
    output: v.object({ confirmedAt: Instant }),
    refusals: [],
  }),
  /** A visit, a reception, a call, a letter (R2.7). */
  recordContact: command({
    allow: talkers,
    input: v.strictObject({
      ...person,
      /** When it was about one of the person's units. */
      unitId: v.optional(UnitId),
      kind: ContactKind,
      direction: Direction,
      at: Instant,
      words: Words(2, 500),
      followUpOn: v.optional(CalendarDay),
    }),
    output: v.object({ contactId: v.string() }),
    refusals: ['CONTACT_IN_THE_FUTURE', 'FOLLOW_UP_IN_THE_PAST'],
  }),
  finishFollowUp: command({
    allow: { sales: 'assigned', agent: 'assigned', supervisor: 'assigned', manager: 'assigned' },
    input: v.strictObject({ contactId: Id, words: Words(2, 300) }),
    output: v.object({ contactId: v.string() }),
    refusals: ['FOLLOW_UP_DONE'],
  }),
  /** Sold on (R2.4): in one step the former owner is out, and the history stays with the unit. */
  transferUnit: command({
    allow: { agent: 'estate', admin: 'all' },
    input: v.strictObject({
      unitId: UnitId,
      name: Name,
      phone: Phone,
      idCardTail: v.optional(IdCardTail),
      soldOn: CalendarDay,
      reason: Words(4, 200),
    }),
    output: opened,
    refusals: ['SOLD_IN_THE_FUTURE', 'OWNER_ALREADY'],
  }),
  /** A co-owner of whom the roster only has the name gets the own file (R2.3), and with it what an owner may do. */
  openCoOwner: command({
    allow: { agent: 'estate', admin: 'all' },
    input: v.strictObject({ unitId: UnitId, name: Name, phone: Phone, idCardTail: v.optional(IdCardTail) }),
    output: opened,
    refusals: ['CO_OWNER_UNKNOWN'],
  }),
  /** When the company plans to hand over (R2.1); a building, or the whole estate. */
  planHandover: command({
    allow: { manager: 'estate', admin: 'all' },
    input: v.strictObject({ estateId: EstateId, building: v.optional(Name), plannedOn: CalendarDay }),
    output: v.object({ units: v.number() }),
    refusals: [],
  }),
  /** By the beginning of a name, a number or its last four digits, a door, a contract number. 20 a page. */
  searchFiles: query({
    allow: readers,
    input: v.strictObject({ words: Words(1, 40), after: Cursor }),
    output: v.object({ rows: v.array(FoundRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  personFile: query({ allow: readers, input: v.strictObject(person), output: PersonFileView, refusals: [] }),
  unitFile: query({ allow: readers, input: v.strictObject({ unitId: UnitId }), output: UnitFileView, refusals: [] }),
  /** Everything about a person, or about a unit whoever lives there, newest first (R2.2). */
  personTimeline: query({
    allow: readers,
    input: v.strictObject({ ...person, face: v.picklist(timelineFaces), after: Cursor }),
    output: v.object({ rows: v.array(TimelineLine), next: v.optional(v.string()) }),
    refusals: [],
  }),
  unitTimeline: query({
    allow: readers,
    input: v.strictObject({ unitId: UnitId, after: Cursor }),
    output: v.object({ rows: v.array(TimelineLine), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** How complete the files are (R2.3), estate by estate. */
  filesBoard: query({
    allow: readers,
    input: v.strictObject({}),
    output: v.object({
      estates: v.array(EstateFiles),
      /** All estates of the caller, also those without a file. */
      mine: v.array(v.object({ estateId: v.string(), name: v.string() })),
      followUps: v.number(),
    }),
    refusals: [],
  }),
  /** Whose files lack something, the one confirmed longest ago first. `any`: all customers of the estate; `file`: co-owners without one. */
  filesLacking: query({
    allow: readers,
    input: v.strictObject({
      estateId: EstateId,
      fact: v.picklist([...boardFacts, 'any', 'prospects', 'file']),
      after: Cursor,
    }),
    output: v.object({ rows: v.array(FoundRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** What I promised to come back to, the first due first. */
  followUps: query({
    allow: talkers,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(FollowUpRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
} as const
