import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { defaultSlaPolicy } from '~/types/sla/sla'
import { defaultCallbackPolicy } from '~/types/ticket/callback.policy'
import { defaultPausePolicy } from '~/types/ticket/pause.policy'
import type { Database, Tx } from '../_kernel/database'
import { atMost } from '../_kernel/query'
import type { PolicyFile } from '../_schema/documents'
import type { Situation } from './domain/command'

/** The frozen rules that a ticket runs under (R7.1). */
export type Rules = Pick<Situation, 'sla' | 'callback' | 'pause' | 'calendar'>

/** A company that has changed nothing runs under these. */
export const defaultPolicyId = 'default'
const defaultPolicy = { sla: defaultSlaPolicy, callback: defaultCallbackPolicy }

const calendar = makeCalendar(publishedYears)
const asRules = ({ sla, callback }: Pick<PolicyFile, 'sla' | 'callback'>): Rules => ({
  sla,
  callback,
  pause: defaultPausePolicy,
  calendar,
})

/** A policy document never changes (a new version is a new document), so a process reads each once. */
const known = new Map<string, Rules>([[defaultPolicyId, asRules(defaultPolicy)]])

/** Throws when the version is not there: a ticket cannot have been opened under it. */
export async function rulesOf(reader: Pick<Tx, 'get'>, policyId: string): Promise<Rules> {
  const cached = known.get(policyId)
  if (cached) return cached
  const policy = await reader.get('policies', policyId)
  if (!policy) throw new Error(`policy ${policyId} is missing`)
  const rules = asRules(policy)
  known.set(policyId, rules)
  return rules
}

/** The version under which a ticket opens now. */
export async function currentPolicyId(database: Database, now: number): Promise<string> {
  const [policy] = await database.find('policies', {
    where: { at: atMost(now) },
    orderBy: [['at', 'desc']],
    limit: 1,
    fields: ['at'],
  })
  return policy?._id ?? defaultPolicyId
}
