import * as v from 'valibot'
import { query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Instant, UnitId } from '../kernel/words'
import { trainingTopics } from '../staff/required-trainings'
import { craft, customer, desk, readers, ticket } from './ticket.allow'
import { CallTaskRow, RepairDetail, RepairRow } from './ticket.views'

/** What may be read of repairs; a part of ticketContract. */
export const ticketQueries = {
  detail: query({ allow: readers, input: v.strictObject(ticket), output: RepairDetail, refusals: [] }),
  /** The caller's own tickets, newest first, 20 a page. */
  mine: query({
    allow: customer,
    input: v.strictObject({ unitId: v.optional(UnitId), openOnly: v.optional(v.boolean()), after: Cursor }),
    output: v.object({ rows: v.array(RepairRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** Covered or not, before it is sent (R6.7), and what the whole flat is covered for. */
  coverage: query({
    allow: { ...customer, buyer: 'own', agent: 'estate' },
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({
      handedOverOn: v.nullable(CalendarDay),
      parts: v.array(
        v.object({ warrantyPart: v.string(), coveredUntil: v.nullable(CalendarDay), isCovered: v.boolean() }),
      ),
    }),
    refusals: [],
  }),
  /** The staff's queue by next due (20 a page), and how many wait in each face of it. */
  queue: query({
    allow: { ...desk, manager: 'estate', director: 'all', ...craft },
    input: v.strictObject({
      face: v.picklist(['today', 'undispatched', 'breached', 'paused', 'all']),
      after: Cursor,
    }),
    output: v.object({
      rows: v.array(RepairRow),
      next: v.optional(v.string()),
      counts: v.object({
        today: v.number(),
        undispatched: v.number(),
        breached: v.number(),
        paused: v.number(),
        calls: v.number(),
      }),
    }),
    refusals: [],
  }),
  calls: query({
    allow: { agent: 'assigned', supervisor: 'assigned' },
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(CallTaskRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** Whom a ticket may go to: technicians of its estate, with their open work, the suggested one first (R6.2). */
  candidates: query({
    allow: desk,
    input: v.strictObject(ticket),
    output: v.object({
      rows: v.array(
        v.object({
          technicianId: v.string(),
          name: v.string(),
          trades: v.array(v.string()),
          openTickets: v.number(),
          isSuggested: v.boolean(),
          /** Of the estate's warranty team. */
          isOnTeam: v.boolean(),
          /** A required training is missing (R1.2): shown, but cannot be chosen. */
          notAssignable: v.nullable(v.object({ reason: v.picklist(trainingTopics), since: Instant })),
        }),
      ),
    }),
    refusals: [],
  }),
} as const
