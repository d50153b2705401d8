import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { Instant, Words } from '../kernel/words'
import { committeeActions } from './committee.actions'
import { peopleActions } from './people.actions'
import { policyActions } from './policies.actions'
import { recognitionActions } from './recognition.actions'
import { trainingActions } from './training.actions'

export { departments, positions, type Department, type Position } from './positions'

/** Staff and the company's own running: the first administrator, people, committee, numbers, training, timer runs, failed messages. */
export const staffContract = contract({
  /** Makes the caller the first administrator: only the WeChat user named in the function's settings, only while there is no staff. */
  startCompany: command({
    allow: { visitor: 'own' },
    input: v.strictObject({ name: Words(1, 20) }),
    output: v.object({ staffId: v.string() }),
    refusals: ['COMPANY_ALREADY_STARTED', 'NOT_THE_FIRST_ADMINISTRATOR'],
  }),
  ...peopleActions,
  ...committeeActions,
  ...policyActions,
  ...trainingActions,
  ...recognitionActions,
  /** Last timer runs, what is overdue in the sweep, and messages that finally failed (R9.1). */
  running: query({
    allow: { admin: 'all', supervisor: 'estate', manager: 'estate', director: 'all', agent: 'estate' },
    input: v.strictObject({}),
    output: v.object({
      runs: v.array(v.object({ at: Instant, done: v.number(), failed: v.number(), tookMs: v.number() })),
      lastRunAt: v.nullable(Instant),
      failing: v.array(v.object({ dueId: v.string(), kind: v.string(), dueAt: Instant, attempts: v.number() })),
      failedMessages: v.array(
        v.object({
          messageId: v.string(),
          title: v.string(),
          at: Instant,
          errorCode: v.number(),
          attempts: v.number(),
          channel: v.string(),
        }),
      ),
    }),
    refusals: [],
  }),
})
export type StaffContract = typeof staffContract
