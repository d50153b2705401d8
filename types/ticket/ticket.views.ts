import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { ClockView, SeverityName } from '../sla/sla'
import { MatterClassName, PartName, RoomName } from './parts'
import { callKinds, callOutcomes, pauseReasons, StarCount } from './ticket'
import { folderParts } from './folder'
import { callTaskLifecycle } from './callTask.lifecycle'
import { pauseLifecycle } from './pause.lifecycle'
import { repairLifecycle } from './repair.lifecycle'

/** What the screens are given: schemas of outputs. Instants in epoch ms; photos as ids with addresses beside them. */
export const RepairStateName = v.picklist(repairLifecycle.states)
export const PauseStateName = v.picklist(pauseLifecycle.states)
export const CallTaskStateName = v.picklist(callTaskLifecycle.states)
export const PauseReasonName = v.picklist(pauseReasons)
export const CallOutcomeName = v.picklist(callOutcomes)
export const FolderPartName = v.picklist(folderParts)
export const CallKindName = v.picklist(callKinds)

export const AppointmentView = v.object({ from: Instant, to: Instant })
export const CoverView = v.object({
  isCovered: v.boolean(),
  coveredUntil: v.nullable(CalendarDay),
  warrantyPart: v.string(),
})

/** Who has the ball (R6.3 "now waiting for …"). `nobody` when the matter is over. */
export const WaitingView = v.object({
  on: v.picklist(['agent', 'technician', 'customer', 'supervisor', 'callback', 'nobody']),
  name: v.optional(v.string()),
  until: v.optional(Instant),
})
export type WaitingView = v.InferOutput<typeof WaitingView>

/** What a row shows of the clock that falls due next; the detail has the whole view. */
export const RowClock = v.pick(ClockView, ['name', 'state', 'startedAt', 'dueAt', 'share', 'breached'])
export type RowClock = v.InferOutput<typeof RowClock>

/** One row of a list: small, so that 20 stay under 8 KB (quality.md). */
export const RepairRow = v.object({
  ticketId: v.string(),
  number: v.string(),
  unitName: v.string(),
  room: RoomName,
  part: PartName,
  severity: SeverityName,
  state: RepairStateName,
  isPaused: v.boolean(),
  isCovered: v.boolean(),
  submittedAt: Instant,
  appointment: v.optional(AppointmentView),
  waiting: WaitingView,
  /** The clock that falls due next, if one runs. */
  clock: v.optional(RowClock),
  asksForStars: v.boolean(),
  asksForAcceptance: v.boolean(),
  /** Answered, and not closed for want of these parts of its folder (R2.8). */
  lacks: v.array(FolderPartName),
})
export type RepairRow = v.InferOutput<typeof RepairRow>

export const ActorView = v.object({ role: v.string(), name: v.optional(v.string()), isMe: v.boolean() })

/** A line of the timeline; `event` is a RepairEvent (types/ticket/journal.ts) as the customer may see it. */
export const TimelineRow = v.object({
  at: Instant,
  by: ActorView,
  type: v.string(),
  event: v.record(v.string(), v.unknown()),
})
export type TimelineRow = v.InferOutput<typeof TimelineRow>

export const PauseView = v.object({
  reason: PauseReasonName,
  words: v.string(),
  from: Instant,
  until: Instant,
  resumedAt: v.optional(Instant),
  isErased: v.boolean(),
})

export const CallTaskRow = v.object({
  taskId: v.string(),
  ticketId: v.string(),
  kind: CallKindName,
  state: CallTaskStateName,
  unitName: v.string(),
  room: RoomName,
  part: PartName,
  since: Instant,
  callFrom: Instant,
  dueBy: Instant,
  /** The instant from which the next try may be made: tries are at least 3 h apart (R8.1). */
  nextTryFrom: Instant,
  isOverdue: v.boolean(),
  tries: v.array(v.object({ at: Instant, outcome: CallOutcomeName, words: v.string() })),
})
export type CallTaskRow = v.InferOutput<typeof CallTaskRow>

export const AnswerView = v.object({
  stars: StarCount,
  isSolved: v.boolean(),
  words: v.string(),
  at: Instant,
  isEnteredByStaff: v.boolean(),
})

export const RepairDetail = v.object({
  ...RepairRow.entries,
  version: v.number(),
  words: v.string(),
  photos: v.array(v.string()),
  convenient: v.string(),
  matterClass: MatterClassName,
  cover: CoverView,
  pauseState: PauseStateName,
  pauses: v.array(PauseView),
  clocks: v.array(ClockView),
  finding: v.optional(v.string()),
  plan: v.optional(v.object({ window: AppointmentView, materials: v.string(), people: v.string(), words: v.string() })),
  agentName: v.optional(v.string()),
  technicianName: v.optional(v.string()),
  /** The four parts without which it does not close (R2.8). */
  folder: v.array(v.object({ part: FolderPartName, isThere: v.boolean() })),
  timesDone: v.number(),
  secondHandlings: v.number(),
  answer: v.optional(AnswerView),
  callTasks: v.array(CallTaskRow),
  timeline: v.array(TimelineRow),
  /** Temporary addresses of the photos above and in the timeline, by photo id. */
  photoUrls: v.record(v.string(), v.string()),
  /** The actions that this caller may take now, and nothing else. */
  moves: v.array(v.string()),
  /** A household member reported it for the owner (R2.4). */
  isByFamily: v.optional(v.boolean()),
  /** For staff only: the customer, masked (R13.1). */
  customer: v.optional(v.object({ personId: v.string(), name: v.string(), maskedPhone: v.string() })),
})
export type RepairDetail = v.InferOutput<typeof RepairDetail>
