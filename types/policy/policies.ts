import * as v from 'valibot'
import { defaultSlaPolicy, SlaPolicy } from '../sla/policy'
import { CallbackPolicy, defaultCallbackPolicy } from '../ticket/callback.policy'

const Count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Files, linking and own data (R2.4–2.7). */
export const ArchivePolicy = v.object({
  /** A file not confirmed for so long is stale and asks to be (R2.7). */
  staleAfterMonths: Count,
  /** How many people an estate asks a day at most to confirm their files. */
  confirmationsADay: Count,
  /** How long a second fact counts, minutes (R2.4). */
  secondFactMinutes: Count,
  /** Wrong second facts a calendar day, then it is the desk's turn. */
  wrongFactsADay: Count,
  /** How long a verified number waits for a choice, a claim or an invitation, minutes (R2.4). */
  provenPhoneMinutes: Count,
  /** An invitation that nobody accepts lapses after so many days. */
  invitationDays: Count,
  /** So many people beside the owners, invited ones included: a flat is a household, not a club. */
  mostMembers: Count,
  /** So many claims of one WeChat user may wait at once: they are no way to try out doors. */
  mostOpenClaims: Count,
  /** A correction that was asked for is decided within so many working days (R2.6). */
  correctionWorkingDays: Count,
})

/** Construction progress (R4.2–4.4). */
export const ProgressPolicy = v.object({
  remindAfterDays: Count,
  reportsPerYear: Count,
  fewestPhotos: Count,
  /** A pause longer than this, minutes, and it is another visit: what is new is counted from the one before (R4.5). */
  visitGapMinutes: Count,
})

/** Open days and other activities (R4.4): whoever is signed up is reminded so many hours before it begins. */
export const ActivityPolicy = v.object({
  firstReminderHours: Count,
  secondReminderHours: Count,
})

/** Certificates (R3.1), promises (R3.3), questions (R3.4). */
export const EstatePolicy = v.object({
  certificateReminderDays: Count,
  promiseReminderDays: Count,
  /** After an answer the asker has so long to say whether it helped; then the question closes by itself. */
  consultSilentDays: Count,
})

/** The handover (R5). What the law says of the notice stands in `sla.handoverNoticeWorkingDays`. */
export const HandoverPolicy = v.object({
  /** So many days before the first handover day the manager is reminded that no group is named yet; then it is a breach (R5.1). */
  groupReminderDays: Count,
  groupBreachDays: Count,
  /** A notice that is sent and not read for so many days needs a call (R5.3). */
  unreadNoticeDays: Count,
  /** How long an inspection slot is, minutes (R5.4). */
  slotMinutes: Count,
  /** How often a flat may move its booking by itself, and until how many hours before (R5.4). */
  mostMoves: Count,
  moveUntilHours: Count,
  firstReminderHours: Count,
  secondReminderHours: Count,
  /** So long after the beginning of its slot a flat that did not come counts as a no-show (R5.5). */
  noShowMinutes: Count,
  /** How long a window usually needs, minutes, until the day has shown its own pace (R5.5). */
  windowMinutes: Count,
  /** An inspection that ends earlier needs the owner's word (R5.6). */
  inspectionMinutes: Count,
  /** Within so many hours a contractor may contest a charge (R5.8, product.md section 1). */
  contestHours: Count,
  /** So many days after the keys the new owner is asked for stars (R5.9, R8.3). */
  surveyAfterDays: Count,
  /** At most one such invitation per person in so many days (R8.3). */
  surveyGapDays: Count,
})

/** The company's own people (R1.1–1.3). */
export const StaffPolicy = v.object({
  /** How long a required training counts (R1.2). */
  trainingValidMonths: Count,
  trainingReminderDays: Count,
  /** Within how many days a colleague's suggestion or request is answered. */
  requestAnswerDays: Count,
  /** How long somebody may speak before a reward or warning goes on without their words (R1.3). */
  hearingNoticeWorkingDays: Count,
})

/** Every number of product.md that a company may change, with its default (R1.1). `rows.ts` says below what nobody may go. */
export const Policies = v.object({
  sla: SlaPolicy,
  callback: CallbackPolicy,
  archive: ArchivePolicy,
  progress: ProgressPolicy,
  activity: ActivityPolicy,
  estate: EstatePolicy,
  handover: HandoverPolicy,
  staff: StaffPolicy,
})
export type Policies = v.InferOutput<typeof Policies>

export const defaultPolicies: Policies = {
  sla: defaultSlaPolicy,
  callback: defaultCallbackPolicy,
  archive: {
    staleAfterMonths: 12,
    confirmationsADay: 200,
    secondFactMinutes: 30,
    wrongFactsADay: 5,
    provenPhoneMinutes: 10,
    invitationDays: 30,
    mostMembers: 8,
    mostOpenClaims: 3,
    correctionWorkingDays: 15,
  },
  progress: { remindAfterDays: 120, reportsPerYear: 2, fewestPhotos: 3, visitGapMinutes: 60 },
  activity: { firstReminderHours: 24, secondReminderHours: 2 },
  estate: { certificateReminderDays: 60, promiseReminderDays: 30, consultSilentDays: 7 },
  handover: {
    groupReminderDays: 100,
    groupBreachDays: 90,
    unreadNoticeDays: 3,
    slotMinutes: 40,
    mostMoves: 2,
    moveUntilHours: 24,
    firstReminderHours: 24,
    secondReminderHours: 2,
    noShowMinutes: 30,
    windowMinutes: 6,
    inspectionMinutes: 40,
    contestHours: 48,
    surveyAfterDays: 7,
    surveyGapDays: 30,
  },
  staff: { trainingValidMonths: 12, trainingReminderDays: 30, requestAnswerDays: 7, hearingNoticeWorkingDays: 3 },
}
