import { nextUntoldAt } from '~/types/sla/levels'
import type { Due } from '../../../_kernel/due'
import type { Snag } from '../../../_schema/inspection.schema'
import { snagClock, type SnagRules } from './clock'

export const snagDueKinds = {
  clock: 'handover.rectification.clock',
  chargeStands: 'handover.rectification.chargeStands',
} as const

/** The due rows that a snag wants now: the next level of its running clock (R7.3), and the end of the time to contest its charge. */
export function snagDues(snag: Snag, rules: SnagRules): Due[] {
  const { _id: entityId, told, charge } = snag
  const at = nextUntoldAt(snagClock(snag, rules), told)
  return [
    ...(at === undefined ? [] : [{ entityId, kind: snagDueKinds.clock, at }]),
    ...(charge.state === 'charged' ? [{ entityId, kind: snagDueKinds.chargeStands, at: charge.contestUntil }] : []),
  ]
}
