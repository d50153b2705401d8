import { minuteMs } from '~/types/kernel/time'
import type { Leaving } from '../_schema/staff.schema'
import type { Tx } from './database'
import { moveDue, type Due } from './due'

/**
 * Somebody leaves (R1.1). The staff feature ends the access and writes the plan: a `leavings` document under the id of the leaver. Each
 * feature that has open work of people hands on its own, in a job of the kind `staffLeft.{feature}` (its *.timers.ts); whoever joins adds
 * a line here.
 */
export const leavingFeatures = ['ticket', 'archive', 'estate', 'handover', 'staff'] as const
export type LeavingFeature = (typeof leavingFeatures)[number]
export const staffLeftKind = (feature: LeavingFeature): string => `staffLeft.${feature}`

/** One row a feature, due at once. */
export async function startHandingOn(tx: Tx, { _id: entityId, at }: Leaving): Promise<void> {
  const dues = leavingFeatures.map((feature): Due => ({ entityId, kind: staffLeftKind(feature), at }))
  await moveDue(tx, [], dues)
}

/** What was under way in that very moment is seen by a second look. */
const secondLookMs = 10 * minuteMs

/** The job has found nothing any more: it looks once again later, and then its row goes. */
export async function finishHandingOn(tx: Tx, handled: Due, leaving: Leaving | null): Promise<void> {
  const secondLookAt = (leaving?.at ?? 0) + secondLookMs
  await moveDue(tx, [handled], handled.at < secondLookAt ? [{ ...handled, at: secondLookAt }] : [])
}
