import * as v from 'valibot'
import { CalendarDay, timeOfDayPattern } from '../kernel/time'
import { Instant } from '../kernel/words'
import { ClockView } from '../sla/sla'
import { chargeLifecycle } from './charge.lifecycle'
import { PlanPoint, SnagStateName } from './handover'

/** What may be done about a snag, by somebody, now; the names of the actions. */
export const snagActs = [
  'assignSnag',
  'startFix',
  'finishFix',
  'offerLook',
  'bookReinspection',
  'confirmFix',
  'rejectFix',
  'withdrawSnag',
  'proposeNewDate',
  'answerProposal',
  'chargeContractor',
  'contestCharge',
  'decideContest',
] as const
export const SnagAct = v.picklist(snagActs)
export type SnagAct = v.InferOutput<typeof SnagAct>

/** What stands in a snag's story: a line for each thing that happened. */
export const storyActions = [
  'assignSnag',
  'startFix',
  'finishFix',
  'offerLook',
  'bookReinspection',
  'confirmFix',
  'rejectFix',
  'withdrawSnag',
  'proposeNewDate',
  'acceptNewDate',
  'refuseNewDate',
  'handOn',
  'chargeContractor',
  'contestCharge',
  'upholdContest',
  'dismissContest',
  'letStand',
] as const
export const StoryAction = v.picklist(storyActions)
export type StoryAction = v.InferOutput<typeof StoryAction>

/** A time at which the owner could look at what was fixed. */
export const LookWindow = v.strictObject({
  on: CalendarDay,
  from: v.pipe(v.string(), v.regex(timeOfDayPattern, 'NOT_A_TIME_OF_DAY')),
})
export type LookWindow = v.InferOutput<typeof LookWindow>
export const mostWindows = 6

/** Whose turn it is: who mends it is not named yet, mending, the owner's look, the owner's answer to a new day, nobody's any more. */
export const snagBalls = ['assigner', 'mender', 'owner', 'ownerAnswer', 'nobody'] as const
export const SnagBall = v.picklist(snagBalls)
export type SnagBall = v.InferOutput<typeof SnagBall>

const ChargeStateName = v.picklist(chargeLifecycle.states)
/** How a snag stands after a move. */
export const Moved = v.object({
  snagId: v.string(),
  state: SnagStateName,
  charge: ChargeStateName,
  dueAt: Instant,
})

const Told = { at: Instant, words: v.string() }
const Agreed = v.nullable(v.object({ on: CalendarDay, ...Told }))

/** A line of a list, the same for everybody who may see the snag (R7.4). */
export const SnagRow = v.object({
  snagId: v.string(),
  number: v.number(),
  unitId: v.string(),
  unitName: v.string(),
  room: v.string(),
  component: v.string(),
  words: v.string(),
  state: SnagStateName,
  ball: SnagBall,
  kind: v.picklist(['general', 'complex']),
  mender: v.nullable(v.string()),
  clock: ClockView,
  reinspection: v.nullable(v.object({ on: CalendarDay, from: v.string() })),
  charge: ChargeStateName,
  photoUrl: v.nullable(v.string()),
})
export type SnagRow = v.InferOutput<typeof SnagRow>

/** A charge as the charged contractor and the company see it. */
export const ChargeView = v.object({
  state: v.picklist(['charged', 'contested', 'stands', 'lifted']),
  contractorName: v.string(),
  words: v.string(),
  amountFen: v.nullable(v.number()),
  at: Instant,
  contestUntil: Instant,
  contest: v.nullable(v.object({ ...Told, photoUrls: v.array(v.string()) })),
  decision: v.nullable(v.object({ ...Told, byName: v.string() })),
})
export type ChargeView = v.InferOutput<typeof ChargeView>

/** What only the company's own people see: who said and did what. */
const DeskView = v.object({
  responsible: v.nullable(v.string()),
  responsibleContractorId: v.nullable(v.string()),
  recordedBy: v.object({ role: v.string(), name: v.string() }),
  contractorId: v.nullable(v.string()),
  withdrawn: v.nullable(v.object({ words: v.string(), ownerWords: v.string() })),
  story: v.array(v.object({ at: Instant, action: StoryAction, role: v.string(), name: v.string(), words: v.string() })),
})

/** One snag. A contractor gets what the work needs and no person's name or number (PIPL 21): `desk` is null to them, and to the owner. */
export const SnagPage = v.object({
  ...SnagRow.entries,
  estateId: v.string(),
  houseType: v.string(),
  recordedAt: Instant,
  photoUrls: v.array(v.string()),
  pin: v.nullable(PlanPoint),
  agreed: Agreed,
  /** Agreed after the time was over: what was promised; the breach stays. */
  agreedLate: Agreed,
  proposed: v.nullable(v.object({ on: CalendarDay, reason: v.string(), at: Instant })),
  fixes: v.array(
    v.object({
      startedAt: Instant,
      finishedAt: v.nullable(Instant),
      words: v.string(),
      photoUrls: v.array(v.string()),
      byName: v.string(),
    }),
  ),
  rejections: v.array(v.object({ ...Told, photoUrls: v.array(v.string()) })),
  windows: v.array(v.object({ on: CalendarDay, from: v.string() })),
  closedAt: v.nullable(Instant),
  chargeShown: v.nullable(ChargeView),
  desk: v.nullable(DeskView),
  /** What I may do now, and nothing else. */
  mayDo: v.array(SnagAct),
})
export type SnagPage = v.InferOutput<typeof SnagPage>
