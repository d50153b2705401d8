import type { Policies } from '~/types/policy/policies'
import { defaultPausePolicy } from '~/types/ticket/pause.policy'
import type { Tx } from '../_kernel/database'
import { calendar } from '../_kernel/published-calendar'
import { policiesOf } from '../_kernel/policies'
import type { Situation } from './domain/command'

/** The frozen rules that a ticket runs under (R7.1). */
export type Rules = Pick<Situation, 'sla' | 'callback' | 'pause' | 'calendar'>

/** One set of rules a version: compared by identity while it lives. */
const rules = new WeakMap<Policies, Rules>()

/** Throws when the version is not there: a ticket cannot have been opened under it. */
export async function rulesOf(reader: Pick<Tx, 'get'>, policyId: string): Promise<Rules> {
  const policies = await policiesOf(reader, policyId)
  const { sla, callback } = policies
  const made = rules.get(policies) ?? { sla, callback, pause: defaultPausePolicy, calendar }
  rules.set(policies, made)
  return made
}
