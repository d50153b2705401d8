import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import type { Policies } from '~/types/policy/policies'
import type { Database, Tx } from '../../_kernel/database'
import { currentPolicyId, policiesOf } from '../../_kernel/policies'
import type { SnagRules } from '../rectification/domain/clock'

const calendar = makeCalendar(publishedYears)

export interface InspectionRules {
  policyId: string
  policy: Policies['handover']
  rules: SnagRules
}

/** The numbers of one version, under which a snag's clock runs (R7.1). */
export async function snagRules(reader: Pick<Tx, 'get'>, policyId: string): Promise<SnagRules> {
  const { sla, handover } = await policiesOf(reader, policyId)
  return { sla, calendar, contestHours: handover.contestHours }
}

/** The numbers under which inspections end and new snags fall due now. */
export async function inspectionRules(database: Database, now: number): Promise<InspectionRules> {
  const policyId = await currentPolicyId(database, now)
  const { handover } = await policiesOf(database, policyId)
  return { policyId, policy: handover, rules: await snagRules(database, policyId) }
}
