import * as v from 'valibot'
import { command, query, roles } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Id, Instant, Words } from '../kernel/words'
import { customerTopics, switchNames, Switches } from '../message/topics'
import { Consent, ConsentKindSchema } from './consent'
import { decidedFields, ExportItem, exportParts, MyData, OpenMatter, Wish } from './own-record'

/** The file belongs to the person, not to having a flat: a former owner and a prospect have theirs too. Who has none gets NOT_FOUND. */
const everyone = Object.fromEntries(roles.map(name => [name, 'own'])) as Record<(typeof roles)[number], 'own'>
const desk = { agent: 'estate', supervisor: 'estate' } as const

/** What a person sees and decides about the own data and messages (R2.6, R9.3). */
export const ownDataActions = {
  /** Who opened my phone number, when and why (R2.6, R13.1). */
  phoneViews: query({
    allow: everyone,
    input: v.strictObject({ after: Cursor }),
    output: v.object({
      rows: v.array(v.object({ at: Instant, by: v.string(), department: v.string(), reason: v.string() })),
      next: v.optional(v.string()),
    }),
    refusals: [],
  }),
  myData: query({ allow: everyone, input: v.strictObject({}), output: MyData, refusals: [] }),

  /** Simple things change at once; name, number and id-card tail are asked for and decided by an agent (PIPL 46). */
  askCorrection: command({
    allow: everyone,
    input: Wish,
    output: v.object({ isDone: v.boolean(), correctionId: v.nullable(v.string()), dueOn: v.nullable(CalendarDay) }),
    refusals: ['CONSENT_NEEDED', 'GUARDIAN_CONSENT_NEEDED', 'NOTHING_TO_CHANGE', 'CORRECTION_ASKED_ALREADY'],
  }),
  withdrawCorrection: command({
    allow: everyone,
    input: v.strictObject({ correctionId: Id }),
    output: v.object({}),
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'],
  }),
  corrections: query({
    allow: desk,
    input: v.strictObject({ after: Cursor }),
    output: v.object({
      rows: v.array(
        v.object({
          correctionId: v.string(),
          personName: v.string(),
          maskedPhone: v.string(),
          field: v.picklist(decidedFields),
          was: v.string(),
          shown: v.string(),
          words: v.string(),
          askedAt: Instant,
          dueOn: CalendarDay,
        }),
      ),
      next: v.optional(v.string()),
    }),
    refusals: [],
  }),
  decideCorrection: command({
    allow: desk,
    input: v.variant('decision', [
      v.strictObject({ correctionId: Id, decision: v.literal('carryOut'), words: Words(0, 200) }),
      v.strictObject({ correctionId: Id, decision: v.literal('refuse'), words: Words(5, 200) }),
    ]),
    output: v.object({ state: v.string() }),
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'FILE_CLOSED'],
  }),

  /** What may be agreed to and what I said, with every earlier record. */
  consents: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({
      hasFile: v.boolean(),
      kinds: v.array(
        v.object({
          kind: ConsentKindSchema,
          /** Of the text in force. */
          version: v.string(),
          now: v.nullable(Consent),
          records: v.array(Consent),
        }),
      ),
    }),
    refusals: [],
  }),
  decideConsent: command({
    allow: everyone,
    input: v.strictObject({
      kind: ConsentKindSchema,
      /** Of the text that was shown. */
      version: Words(1, 20),
      isAgreed: v.boolean(),
      /** Said besides, for somebody under 14. */
      isGuardian: v.optional(v.boolean()),
    }),
    output: v.object({ now: Consent }),
    refusals: ['TEXT_HAS_CHANGED', 'GUARDIAN_CONSENT_NEEDED'],
  }),

  /** R9.3. */
  switches: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({ switches: Switches, careVersion: v.string() }),
    refusals: [],
  }),
  setSwitch: command({
    allow: everyone,
    input: v.strictObject({
      name: v.picklist(switchNames),
      isOn: v.boolean(),
      /** Of the text about care that was shown: turning care on is agreeing to it. */
      version: v.optional(Words(1, 20)),
    }),
    output: v.object({ switches: Switches }),
    refusals: ['CARE_NEEDS_AGREEING', 'TEXT_HAS_CHANGED'],
  }),
  setTopic: command({
    allow: everyone,
    input: v.strictObject({ topic: v.picklist(customerTopics), isOn: v.boolean() }),
    output: v.object({ switches: Switches }),
    refusals: [],
  }),

  /** Opens an export for half an hour, on the record; its parts are then read one by one. */
  beginExport: command({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({ exportId: v.string(), parts: v.array(v.picklist(exportParts)), until: Instant }),
    refusals: ['SECOND_FACT_NEEDED'],
  }),
  exportPart: query({
    allow: everyone,
    input: v.strictObject({ exportId: Id, part: v.picklist(exportParts), after: Cursor }),
    output: v.object({ items: v.array(ExportItem), next: v.optional(v.string()) }),
    refusals: [],
  }),

  /** What is open, before it is closed; what stays and why stands in own-record.copy.ts. */
  closing: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({ isSure: v.boolean(), matters: v.array(OpenMatter), units: v.number() }),
    refusals: [],
  }),
  closeAccount: command({
    allow: everyone,
    /** `isDespiteOpen`: what is open goes on without me. */
    input: v.strictObject({ isDespiteOpen: v.boolean() }),
    output: v.object({ closedAt: Instant }),
    refusals: ['SECOND_FACT_NEEDED', 'SOMETHING_OPEN'],
  }),
} as const
