import { dayOf } from '~/types/kernel/time'
import type { Consult } from '../../_schema/estate.schema'
import { personActor } from '../actor'
import { holderIds, type Colleague } from '../colleagues'
import type { Tx } from '../database'
import type { Context } from '../entry'
import { toColleagues } from '../told'
import { noDueAt } from './clock'
import { consultCopy } from './consult.copy'
import { matterOf, onTimelines, saveConsult } from './consult.store'

/** Under whom a question is kept: the file, or the WeChat user of whom we know nothing else. */
export const askerOf = ({ caller }: Context): string => caller.account?.personId ?? caller.openid
export const changeOf = ({ caller, action, now }: Context) => ({ by: personActor(caller), action, now })

/** What is asked, about what, and at whose desk. */
export type Opening = Pick<
  Consult,
  'kind' | 'desk' | 'said' | 'unitId' | 'unitName' | 'estateId' | 'estateName' | 'words' | 'photoIds'
>

/** A question of the caller's as it is submitted: its clock runs under the policy named. */
export function newConsult(context: Context, opening: Opening, policyId: string): Consult {
  const { caller, deps, now } = context
  const role = personActor(caller).role
  return {
    _id: `${dayOf(now).replaceAll('-', '')}-${deps.newCode(5)}`.replace(/^(\d{4})/, '$1-'),
    version: 1,
    ...opening,
    askerId: askerOf(context),
    personId: caller.account?.personId ?? null,
    askedAs: role === 'owner' || role === 'buyer' || role === 'member' ? role : 'visitor',
    ...{ submittedAt: now, askedAt: now, answeredAt: null },
    ...{ state: 'submitted', isWaiting: true, dueAt: noDueAt, policyId, told: 0 },
    ...{ handlerId: null, handlerName: null, isHelpful: null, articleId: null },
  }
}

/** Opens a question (R3.4) in the transaction of whatever causes it: its clock starts, its desk and the timelines hear of it. */
export async function openConsult(
  tx: Tx,
  context: Context,
  consult: Consult,
  staff: readonly Colleague[],
): Promise<Consult> {
  const { kind, desk, estateName, estateId, words } = consult
  const said = kind === 'question' ? consultCopy.asked(estateName, words) : consultCopy.deviation(estateName, words)
  const hands = holderIds(staff, [desk === 'agents' ? 'agent' : 'manager'], estateId)
  const notices = toColleagues(hands, 'consultSubmitted', said, matterOf(consult, context.now))
  const change = changeOf(context)
  const step = { what: 'submitted' as const, words }
  const saved = await saveConsult(tx, change, { before: null, after: consult, step, staff, notices })
  await onTimelines(tx, change, saved, { kind: 'consult', ...consultCopy.onTimeline(kind, words) })
  return saved
}
