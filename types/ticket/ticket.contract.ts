import * as v from 'valibot'
import { command, contract } from '../kernel/contract'
import { Id, Instant, Photos, StaffId, UnitId, Words } from '../kernel/words'
import { ClockView, SeverityName } from '../sla/sla'
import { craft, customer, desk, lead, ticket } from './ticket.allow'
import { MatterClassName, PartName, RoomName } from './parts'
import { ticketQueries } from './ticket.queries'
import { CallOutcomeName, CoverView, PauseReasonName } from './ticket.views'
import { StarCount } from './ticket'

const Window = v.pipe(
  v.object({ from: Instant, to: Instant }),
  v.check(window => window.from < window.to, 'WINDOW_ENDS_BEFORE_IT_STARTS'),
)

/** Every move answers with the ticket's new state, so that a screen can say at once what happened. */
const Moved = v.object({ ticketId: v.string(), version: v.number(), state: v.string() })
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const withPhotos = [...lifecycleNo, 'PHOTO_NOT_USABLE'] as const

/** Repairs, from the tap to the stars (R6.2, R6.3, R7.1–7.3, R8.1–8.2). `allow` is the access table of these actions. */
export const ticketContract = contract({
  submitRepair: command({
    // A buyer is told by name that the flat is not handed over yet, instead of finding nothing.
    allow: { ...customer, buyer: 'own', agent: 'estate' },
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
  /** Signed in the owner's place only by who was invited to sign (R2.4, R5.7). */
  accept: command({
    allow: customer,
    scope: 'sign',
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
    refusals: [...lifecycleNo, 'TRY_TOO_SOON', 'ANSWER_NEEDED', 'STARS_NEEDED', 'FOLDER_INCOMPLETE'],
  }),
  ...ticketQueries,
})

export type TicketContract = typeof ticketContract
