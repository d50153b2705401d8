import type { Policies } from '~/types/policy/policies'
import type { Database } from '../../_kernel/database'
import { currentPolicyId, policiesOf } from '../../_kernel/policies'
import type { SnagRules } from '../rectification/domain/clock'
import { snagRules } from '../rectification/rules'

export interface InspectionRules {
  policyId: string
  policy: Policies['handover']
  rules: SnagRules
}

/** The numbers under which inspections end and new snags fall due now. */
export async function inspectionRules(database: Database, now: number): Promise<InspectionRules> {
  const policyId = await currentPolicyId(database, now)
  const { handover } = await policiesOf(database, policyId)
  return { policyId, policy: handover, rules: await snagRules(database, policyId) }
}
