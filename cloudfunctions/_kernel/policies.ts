import { defaultPolicies, type Policies } from '~/types/policy/policies'
import type { Database, Tx } from './database'
import { atMost } from './query'

/** A company that has changed nothing runs under these. */
export const defaultPolicyId = 'default'

/** A policy document never changes (a new version is a new document), so a process reads each once. */
const known = new Map<string, Policies>([[defaultPolicyId, defaultPolicies]])

/** One version of the company's numbers. Throws when it is not there: nothing can have been opened under it. */
export async function policiesOf(reader: Pick<Tx, 'get'>, policyId: string): Promise<Policies> {
  const cached = known.get(policyId)
  if (cached) return cached
  const stored = await reader.get('policies', policyId)
  if (!stored) throw new Error(`policy ${policyId} is missing`)
  const policies = overDefaults(stored)
  known.set(policyId, policies)
  return policies
}

/** A version that was stored before a number existed has that number's default. */
function overDefaults(stored: Policies): Policies {
  const { sla, callback, archive, progress, activity, estate, handover, staff } = defaultPolicies
  return {
    sla: { ...sla, ...stored.sla },
    callback: { ...callback, ...stored.callback },
    archive: { ...archive, ...stored.archive },
    progress: { ...progress, ...stored.progress },
    activity: { ...activity, ...stored.activity },
    estate: { ...estate, ...stored.estate },
    handover: { ...handover, ...stored.handover },
    staff: { ...staff, ...stored.staff },
  }
}

/** The version that is in force now. */
export async function currentPolicyId(database: Database, now: number): Promise<string> {
  const [policy] = await database.find('policies', {
    where: { at: atMost(now) },
    orderBy: [['at', 'desc']],
    limit: 1,
    fields: ['at'],
  })
  return policy?._id ?? defaultPolicyId
}

/** The numbers in force now: one small query, the document itself once a process. */
export async function currentPolicies(database: Database, now: number): Promise<Policies> {
  return policiesOf(database, await currentPolicyId(database, now))
}
