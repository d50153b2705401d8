import { calendar } from '../../_kernel/published-calendar'
import type { Tx } from '../../_kernel/database'
import { policiesOf } from '../../_kernel/policies'
import type { SnagRules } from './domain/clock'

/** The rules that a snag runs under, by its `policyId` (R7.1); a new one takes `currentPolicyId`. Throws when the version is not there. */
export async function snagRules(reader: Pick<Tx, 'get'>, policyId: string): Promise<SnagRules> {
  const { sla, handover } = await policiesOf(reader, policyId)
  return { sla, calendar, contestHours: handover.contestHours }
}
