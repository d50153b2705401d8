import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { TradeName } from '../ticket/parts'
import { Cursor, EstateId, Instant, Words } from '../kernel/words'

export const departments = [
  'serviceCentre',
  'sales',
  'market',
  'engineering',
  'property',
  'design',
  'cost',
  'finance',
  'legal',
  'technology',
  'management',
] as const
export type Department = (typeof departments)[number]
/** What a staff member is employed as; the roles of the access table follow from it, never from a caller's input. */
export const positions = ['agent', 'supervisor', 'manager', 'director', 'technician', 'sales', 'admin'] as const
export type Position = (typeof positions)[number]

const Enrolment = v.strictObject({
  name: Words(1, 20),
  phone: v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, 'NOT_A_PHONE')),
  department: v.picklist(departments),
  positions: v.pipe(v.array(v.picklist(positions)), v.minLength(1)),
  /** Estates served; empty means all. */
  estateIds: v.pipe(v.array(EstateId), v.maxLength(50)),
  trades: v.pipe(v.array(TradeName), v.maxLength(11)),
})

/** Staff and the company's own running: the first administrator, enrolment, timer runs, failed messages. */
export const staffContract = contract({
  /** Makes the caller the first administrator: only the WeChat user named in the function's settings, only while there is no staff. */
  startCompany: command({
    allow: { visitor: 'own' },
    input: v.strictObject({ name: Words(1, 20) }),
    output: v.object({ staffId: v.string() }),
    refusals: ['COMPANY_ALREADY_STARTED', 'NOT_THE_FIRST_ADMINISTRATOR'],
  }),
  enrol: command({
    allow: { admin: 'all' },
    input: Enrolment,
    output: v.object({ staffId: v.string() }),
    refusals: ['PHONE_ALREADY_ENROLLED'],
  }),
  list: query({
    allow: { admin: 'all', supervisor: 'estate', manager: 'estate', director: 'all' },
    input: v.strictObject({ after: Cursor }),
    output: v.object({
      rows: v.array(
        v.object({
          staffId: v.string(),
          name: v.string(),
          maskedPhone: v.string(),
          department: v.string(),
          positions: v.array(v.string()),
          estateIds: v.array(v.string()),
          trades: v.array(v.string()),
          isLinked: v.boolean(),
        }),
      ),
      next: v.optional(v.string()),
    }),
    refusals: [],
  }),
  /** Last timer runs, what is overdue in the sweep, and messages that finally failed (R9.1). */
  running: query({
    allow: { admin: 'all', supervisor: 'estate', manager: 'estate', director: 'all', agent: 'estate' },
    input: v.strictObject({}),
    output: v.object({
      runs: v.array(v.object({ at: Instant, done: v.number(), failed: v.number(), tookMs: v.number() })),
      lastRunAt: v.nullable(Instant),
      failing: v.array(v.object({ dueId: v.string(), kind: v.string(), dueAt: Instant, attempts: v.number() })),
      failedMessages: v.array(
        v.object({
          messageId: v.string(),
          title: v.string(),
          at: Instant,
          errorCode: v.number(),
          attempts: v.number(),
          channel: v.string(),
        }),
      ),
    }),
    refusals: [],
  }),
})
export type StaffContract = typeof staffContract
