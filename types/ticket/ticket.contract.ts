import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Id, Instant, Photos, StaffId, TicketId, UnitId, Words } from '../kernel/words'
import { ClockView, SeverityName } from '../sla/sla'
import { MatterClassName, PartName, RoomName } from './parts'
import { CallOutcomeName, CallTaskRow, CoverView, PauseReasonName, RepairDetail, RepairRow } from './ticket.views'
import { StarCount } from './ticket'

const Window = v.pipe(
  v.object({ from: Instant, to: Instant }),
  v.check(window => window.from < window.to, 'WINDOW_ENDS_BEFORE_IT_STARTS'),
)

/** Every move answers with the ticket's new state, so that a screen can say at once what happened. */
const Moved = v.object({ ticketId: v.string(), version: v.number(), state: v.string() })
const ticket = { ticketId: TicketId }
const customer = { owner: 'own', member: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate' } as const
const craft = { technician: 'assigned' } as const
const lead = { supervisor: 'estate' } as const
const readers = { ...customer, ...desk, manager: 'estate', director: 'all', ...craft } as const
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const withPhotos = [...lifecycleNo, 'PHOTO_NOT_USABLE'] as const

/** Repairs, from the tap to the stars (R6.2, R6.3, R7.1–7.3, R8.1–8.2). `allow` is the access table of these actions. */
export const ticketContract = contract({
  submitRepair: command({
    allow: { ...customer, agent: 'estate' },
    input: v.strictObject({
      unitId: UnitId,
      room: RoomName,
      part: PartName,
      words: Words(5, 500),
      photos: Photos(9),
      convenient: Words(0, 60),
      /** Named by the customer from the words' suggestion; an agent may change it when registering. */
      severity: SeverityName,
    }),
    output: v.object({ ticketId: v.string(), number: v.string(), clocks: v.array(ClockView), cover: CoverView }),
    refusals: ['UNIT_NOT_HANDED_OVER', 'PHOTO_NOT_USABLE'],
  }),
  register: command({
    allow: desk,
    input: v.strictObject({ ...ticket, matterClass: MatterClassName, part: PartName, words: Words(0, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  dispatch: command({
    allow: desk,
    input: v.strictObject({ ...ticket, technicianId: StaffId, words: Words(0, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'TECHNICIAN_NOT_AVAILABLE', 'ANOTHER_TECHNICIAN_NEEDED'],
  }),
  respond: command({
    allow: craft,
    input: v.strictObject({ ...ticket, words: Words(0, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  appoint: command({
    allow: craft,
    input: v.strictObject({ ...ticket, window: Window, words: Words(0, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'APPOINTMENT_IN_THE_PAST'],
  }),
  reschedule: command({
    allow: customer,
    input: v.strictObject({ ...ticket, window: Window, words: Words(0, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'APPOINTMENT_IN_THE_PAST'],
  }),
  survey: command({
    allow: craft,
    input: v.strictObject({ ...ticket, finding: Words(5, 500), photos: Photos(9) }),
    output: Moved,
    refusals: withPhotos,
  }),
  plan: command({
    allow: craft,
    input: v.strictObject({
      ...ticket,
      window: Window,
      materials: Words(1, 100),
      people: Words(1, 100),
      words: Words(0, 300),
    }),
    output: Moved,
    refusals: [...lifecycleNo, 'SURVEY_FIRST', 'APPOINTMENT_IN_THE_PAST'],
  }),
  startRepair: command({ allow: craft, input: v.strictObject(ticket), output: Moved, refusals: lifecycleNo }),
  finish: command({
    allow: craft,
    input: v.strictObject({
      ...ticket,
      words: Words(5, 500),
      photos: v.pipe(Photos(9), v.minLength(1, 'PHOTO_NEEDED')),
    }),
    output: Moved,
    refusals: withPhotos,
  }),
  accept: command({
    allow: customer,
    input: v.strictObject({ ...ticket, words: Words(0, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  sendBack: command({
    allow: customer,
    input: v.strictObject({ ...ticket, words: Words(5, 500), photos: Photos(9) }),
    output: Moved,
    refusals: withPhotos,
  }),
  cancel: command({
    allow: customer,
    input: v.strictObject({ ...ticket, words: Words(0, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  addNote: command({
    allow: { ...customer, ...desk, ...craft },
    input: v.strictObject({ ...ticket, words: Words(2, 500), photos: Photos(9) }),
    output: Moved,
    refusals: withPhotos,
  }),
  /** The first substantive answer in words; stops the 48 h clock like a finding or a plan does. */
  reply: command({
    allow: { ...desk, ...craft },
    input: v.strictObject({ ...ticket, words: Words(10, 500) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  pause: command({
    allow: { ...desk, ...craft },
    input: v.strictObject({ ...ticket, reason: PauseReasonName, until: Instant, words: Words(5, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'PAUSE_ENDS_IN_THE_PAST', 'PAUSE_TOO_LONG', 'THREE_TRIES_FIRST'],
  }),
  resume: command({
    allow: { ...desk, ...craft },
    input: v.strictObject(ticket),
    output: Moved,
    refusals: lifecycleNo,
  }),
  contestPause: command({
    allow: customer,
    input: v.strictObject({ ...ticket, words: Words(5, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  upholdObjection: command({
    allow: lead,
    input: v.strictObject({ ...ticket, words: Words(5, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  dismissObjection: command({
    allow: lead,
    input: v.strictObject({ ...ticket, words: Words(5, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  changeSeverity: command({
    allow: desk,
    input: v.strictObject({ ...ticket, severity: SeverityName, words: Words(5, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'SEVERITY_UNCHANGED', 'ONLY_SUPERVISOR_LOWERS'],
  }),
  /** Technician could not reach the customer: three of these allow a pause as "unreachable" (R7.2). */
  recordContactTry: command({
    allow: { ...desk, ...craft },
    input: v.strictObject({ ...ticket, outcome: CallOutcomeName, words: Words(0, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  /** The owner's stars (R8.1). */
  rate: command({
    allow: customer,
    input: v.strictObject({
      ...ticket,
      stars: StarCount,
      isSolved: v.boolean(),
      words: Words(0, 500),
      photos: Photos(9),
    }),
    output: Moved,
    refusals: [...withPhotos, 'ALREADY_ANSWERED'],
  }),
  /** What came of a call. With `answer`, the customer's own words as typed by staff, marked so. */
  recordCall: command({
    allow: { agent: 'assigned', supervisor: 'assigned' },
    input: v.strictObject({
      taskId: Id,
      outcome: CallOutcomeName,
      words: Words(0, 500),
      answer: v.optional(v.strictObject({ stars: v.optional(StarCount), isSolved: v.boolean() })),
    }),
    output: v.object({ taskId: v.string(), state: v.string() }),
    refusals: [...lifecycleNo, 'TRY_TOO_SOON', 'ANSWER_NEEDED', 'STARS_NEEDED'],
  }),
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
        }),
      ),
    }),
    refusals: [],
  }),
})

export type TicketContract = typeof ticketContract
