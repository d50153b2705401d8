import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { Id, Instant, Words } from '../kernel/words'
import { PolicyChanges, PolicyDiff, PolicyValue } from '../policy/change'

const readers = { supervisor: 'all', manager: 'all', director: 'all', admin: 'all' } as const
const numbersNo = ['BELOW_FLOOR', 'NOT_CONSISTENT', 'NOTHING_CHANGED', 'POLICY_ROW_UNKNOWN'] as const

const Version = v.object({
  policyId: v.string(),
  number: v.number(),
  /** From when it counts. */
  at: Instant,
  recordedAt: Instant,
  by: v.string(),
  words: v.string(),
  decision: v.nullable(v.object({ decisionId: v.string(), title: v.string() })),
  changes: v.array(PolicyDiff),
})

/** The company's numbers (R1.1): nobody goes below a floor; a service standard needs a decision of the committee. */
export const policyActions = {
  policies: query({
    allow: readers,
    input: v.strictObject({}),
    output: v.object({
      /** The newest version: what a change is based on. */
      policyId: v.string(),
      inForceId: v.string(),
      values: v.array(v.object({ path: v.string(), value: PolicyValue })),
      versions: v.array(Version),
      /** Adopted service standards that nothing rests on yet. */
      usableDecisions: v.array(v.object({ decisionId: v.string(), title: v.string(), changes: v.array(PolicyDiff) })),
    }),
    refusals: [],
  }),
  /** What a change would do, before anybody sends it. */
  checkPolicies: query({
    allow: readers,
    input: v.strictObject({ changes: PolicyChanges }),
    output: v.object({ changes: v.array(PolicyDiff), needsDecision: v.boolean() }),
    refusals: numbersNo,
  }),
  /** Open matters keep the version that they were opened under (R7.1). */
  putInForce: command({
    allow: { admin: 'all' },
    input: v.strictObject({
      basedOn: Id,
      changes: PolicyChanges,
      decisionId: v.optional(Id),
      words: Words(5, 300),
      from: v.optional(Instant),
    }),
    output: v.object({ policyId: v.string(), number: v.number() }),
    refusals: [
      ...numbersNo,
      'DECISION_NEEDED',
      'DECISION_NOT_USABLE',
      'NOT_WHAT_WAS_DECIDED',
      'POLICIES_CHANGED_MEANWHILE',
      'STARTS_IN_THE_PAST',
      'BEFORE_THE_LAST_VERSION',
    ],
  }),
} as const
