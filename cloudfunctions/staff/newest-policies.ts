import { defaultPolicies, type Policies } from '~/types/policy/policies'
import type { Database } from '../_kernel/database'
import { defaultPolicyId, policiesOf } from '../_kernel/policies'
import { atLeast } from '../_kernel/query'

export interface NewestPolicies {
  policyId: string
  /** 1 is the default. */
  number: number
  /** From when it counts; 0: always has. */
  at: number
  policies: Policies
}

/** The newest version, which may begin to count only later: the one that a change is based on. */
export async function newestPolicies(database: Database): Promise<NewestPolicies> {
  const [newest] = await database.find('policies', {
    where: { at: atLeast(0) },
    orderBy: [['at', 'desc']],
    limit: 1,
    fields: ['at', 'number'],
  })
  if (!newest) return { policyId: defaultPolicyId, number: 1, at: 0, policies: defaultPolicies }
  const { _id: policyId, number, at } = newest
  return { policyId, number, at, policies: await policiesOf(database, policyId) }
}
