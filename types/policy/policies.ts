import * as v from 'valibot'
import { defaultSlaPolicy, SlaPolicy } from '../sla/policy'
import { CallbackPolicy, defaultCallbackPolicy } from '../ticket/callback.policy'

const Count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Files, linking and own data (R2.4–2.7). */
export const ArchivePolicy = v.object({
  /** A file not confirmed for so long is stale and asks to be (R2.7). */
  staleAfterMonths: Count,
  /** How long a second fact counts, minutes (R2.4). */
  secondFactMinutes: Count,
  /** Wrong second facts a calendar day, then it is the desk's turn. */
  wrongFactsADay: Count,
})

/** Construction progress (R4.2–4.4). */
export const ProgressPolicy = v.object({
  remindAfterDays: Count,
  reportsPerYear: Count,
  fewestPhotos: Count,
})

/** Certificates (R3.1), promises (R3.3), questions (R3.4). */
export const EstatePolicy = v.object({
  certificateReminderDays: Count,
  promiseReminderDays: Count,
})

/** Every number of product.md that a company may change, with its default (R1.1). `floors.ts` says below what nobody may go. */
export const Policies = v.object({
  sla: SlaPolicy,
  callback: CallbackPolicy,
  archive: ArchivePolicy,
  progress: ProgressPolicy,
  estate: EstatePolicy,
})
export type Policies = v.InferOutput<typeof Policies>

export const defaultPolicies: Policies = {
  sla: defaultSlaPolicy,
  callback: defaultCallbackPolicy,
  archive: { staleAfterMonths: 12, secondFactMinutes: 30, wrongFactsADay: 5 },
  progress: { remindAfterDays: 120, reportsPerYear: 2, fewestPhotos: 3 },
  estate: { certificateReminderDays: 60, promiseReminderDays: 30 },
}
