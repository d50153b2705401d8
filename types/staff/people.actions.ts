import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { ContractorId, Cursor, EstateId, Instant, StaffId, Words } from '../kernel/words'
import { TradeName } from '../ticket/parts'
import { departments, positions } from './positions'
import { trainingTopics } from './required-trainings'
import { workKinds } from './work'

const leads = { admin: 'all', supervisor: 'estate', manager: 'estate', director: 'all' } as const
const admin = { admin: 'all' } as const

/** What may be changed of somebody who works here; estates served: empty means all. */
const employment = {
  department: v.picklist(departments),
  positions: v.pipe(v.array(v.picklist(positions)), v.minLength(1), v.maxLength(positions.length)),
  estateIds: v.pipe(v.array(EstateId), v.maxLength(50)),
  trades: v.pipe(v.array(TradeName), v.maxLength(11)),
  /** The company whose person this is: for the position `contractor`, and for no other. */
  contractorId: v.optional(v.nullable(ContractorId)),
}
const employmentNo = ['CONTRACTOR_NEEDED', 'CONTRACTOR_ALONE'] as const
const Assignability = v.nullable(v.object({ reason: v.picklist(trainingTopics), since: Instant }))
const WorkKindName = v.picklist(workKinds)

const StaffRow = v.object({
  staffId: v.string(),
  name: v.string(),
  maskedPhone: v.string(),
  department: v.string(),
  positions: v.array(v.string()),
  estateIds: v.array(v.string()),
  trades: v.array(v.string()),
  /** Whose person, when they are a contractor's. */
  contractor: v.nullable(v.object({ contractorId: v.string(), name: v.string() })),
  isLinked: v.boolean(),
  /** Why nothing may be given to them now (R1.2). */
  notAssignable: Assignability,
})

/** People (product.md section 1, R1.1): who works here, for which estates, and what happens when somebody leaves. */
export const peopleActions = {
  enrol: command({
    allow: admin,
    input: v.strictObject({
      name: Words(1, 20),
      phone: v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, 'NOT_A_PHONE')),
      ...employment,
    }),
    output: v.object({ staffId: v.string() }),
    refusals: ['PHONE_ALREADY_ENROLLED', ...employmentNo],
  }),
  list: query({
    allow: leads,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(StaffRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** The company's estates, by name, with the warranty team of each. */
  estates: query({
    allow: leads,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(v.object({ estateId: v.string(), name: v.string(), teamIds: v.array(v.string()) })),
    }),
    refusals: [],
  }),
  /** One colleague's card. */
  person: query({
    allow: leads,
    input: v.strictObject({ staffId: StaffId }),
    output: v.object({
      ...StaffRow.entries,
      isActive: v.boolean(),
      estates: v.array(v.string()),
      trainings: v.array(
        v.object({
          topic: v.picklist(trainingTopics),
          isPassed: v.boolean(),
          on: CalendarDay,
          validUntil: v.nullable(CalendarDay),
        }),
      ),
      /** To whom they handed on when they left. */
      left: v.nullable(v.object({ at: Instant, words: v.string() })),
    }),
    refusals: [],
  }),
  /** Another department, other positions, other estates: counts from this moment on, also for who is signed in. */
  change: command({
    allow: admin,
    input: v.strictObject({ staffId: StaffId, ...employment }),
    output: v.object({ version: v.number() }),
    refusals: ['LAST_ADMINISTRATOR', 'ESTATE_UNKNOWN', 'HAS_LEFT', 'WORK_STILL_OPEN', ...employmentNo],
  }),
  /** The warranty team of an estate: first choice when a repair is dispatched. */
  nameWarrantyTeam: command({
    allow: { manager: 'estate', admin: 'all' },
    input: v.strictObject({ estateId: EstateId, technicianIds: v.pipe(v.array(StaffId), v.maxLength(30)) }),
    output: v.object({ version: v.number() }),
    refusals: ['NOT_A_TECHNICIAN_HERE'],
  }),
  /** What is open with somebody, by kind: each needs a successor before they can leave. */
  openWorkOf: query({
    allow: admin,
    input: v.strictObject({ staffId: StaffId }),
    output: v.object({
      rows: v.array(v.object({ kind: WorkKindName, count: v.number(), estates: v.array(v.string()) })),
      /** Who could take it on, by kind. */
      fit: v.array(v.object({ kind: WorkKindName, staffId: v.string(), name: v.string() })),
    }),
    refusals: [],
  }),
  /** Access ends at once; everything open goes to the successors. */
  leave: command({
    allow: admin,
    input: v.strictObject({
      staffId: StaffId,
      words: Words(2, 200),
      successorId: v.optional(StaffId),
      successors: v.pipe(
        v.array(v.strictObject({ kind: WorkKindName, successorId: StaffId })),
        v.maxLength(workKinds.length),
      ),
    }),
    output: v.object({ version: v.number() }),
    refusals: ['LAST_ADMINISTRATOR', 'HAS_LEFT', 'SUCCESSOR_NEEDED', 'SUCCESSOR_NOT_FIT'],
  }),
} as const
