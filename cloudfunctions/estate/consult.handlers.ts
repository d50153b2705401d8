import type { EstateContract } from '~/types/estate/estate.contract'
import type { consultActions } from '~/types/estate/consult.actions'
import type { EntryRefusal, Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import type { Notice } from '../_kernel/outbox'
import type { Consult } from '../_schema/estate.schema'
import { activeStaff, holderIds, type Colleague } from '../_kernel/colleagues'
import { askerOf, changeOf } from '../_kernel/consult/open'
import { ask, movedOf, reportDeviation, type Moved } from './consult.ask'
import { consultList, detailOf, mineList } from './consult.lists'
import { matterOf, numberOf, onTimelines, saveConsult } from '../_kernel/consult/consult.store'
import { decideAnswer, decideAskBack, decideHelpful, decideTake } from './domain/consult'
import { consultCopy } from '../_kernel/consult/consult.copy'
import { toColleagues, toCustomer } from '../_kernel/told'

/** The roles of staff towards a question: a report on sales is nobody's but the manager's and the director's (R3.5). */
export function deskRoles(context: Context, { estateId, desk }: Pick<Consult, 'estateId' | 'desk'>): Role[] {
  const roles = context.rolesTowards({ estateId })
  return desk === 'agents' ? roles : roles.filter(role => role === 'manager' || role === 'director')
}
const askerRoles = (context: Context, { askerId }: Consult): Role[] =>
  askerId === askerOf(context) ? context.rolesTowards({}) : []

const handOf = ({ caller }: Context) => ({ id: caller.account?.staffId ?? '', name: caller.account?.staff?.name ?? '' })

export const consultHandlers: Pick<Handlers<EstateContract>, keyof typeof consultActions> = {
  ask: (said, context) => ask(context, said),
  reportDeviation: (said, context) => reportDeviation(context, said),

  askBack: ({ consultId, words }, context) =>
    move(context, consultId, askerRoles, {
      decide: (consult, roles) => decideAskBack(consult, roles, context.now),
      step: { what: 'askedBack', words },
      notices: (consult, staff) => {
        const hands = consult.handlerId === null ? holderIds(staff, ['agent'], consult.estateId) : [consult.handlerId]
        const said = consultCopy.askedBack(numberOf(consultId), words)
        return toColleagues(hands, 'consultAskedBack', said, matterOf(consult, context.now))
      },
    }),

  confirmHelpful: ({ consultId }, context) =>
    move(context, consultId, askerRoles, { decide: decideHelpful, step: { what: 'helpful', words: '' } }),

  takeConsult: ({ consultId }, context) =>
    move(context, consultId, deskRoles, {
      decide: (consult, roles) => decideTake(consult, handOf(context), roles),
      step: { what: 'taken', words: '' },
    }),

  answerConsult: ({ consultId, words }, context) =>
    move(context, consultId, deskRoles, {
      decide: (consult, roles) => decideAnswer(consult, handOf(context), roles, context.now),
      step: { what: 'answered', words },
      notices: consult => answerNotices(consult, words, context.now),
      after: (tx, consult) => {
        const line = { kind: 'consultAnswered', ...consultCopy.answeredOnTimeline(words) }
        return onTimelines(tx, { by: staffActor(context.caller), action: '', now: context.now }, consult, line)
      },
    }),

  myQuestions: ({ after }, context) => mineList(context, after),
  async question({ consultId }, context) {
    const consult = await context.deps.database.get('consults', consultId)
    const isMine = consult !== null && askerRoles(context, consult).length > 0
    return isMine ? ok(await detailOf(context, consult)) : refuse('NOT_FOUND')
  },
  consults: (asked, context) => consultList(context, asked),
  async consult({ consultId }, context) {
    const consult = await context.deps.database.get('consults', consultId)
    const isTheirs = consult !== null && deskRoles(context, consult).length > 0
    return isTheirs ? ok(await detailOf(context, consult)) : refuse('NOT_FOUND')
  },
}

function answerNotices(consult: Consult, words: string, now: number): Notice[] {
  // Whoever has no file sees the answer on the page of the question.
  if (consult.personId === null) return []
  return [toCustomer(consult.personId, 'consultAnswered', consultCopy.answered(words), matterOf(consult, now))]
}

interface Movement<Code extends string> {
  decide: (consult: Consult, roles: readonly Role[]) => Result<Consult, Code>
  step: Parameters<typeof saveConsult>[2]['step']
  notices?: (consult: Consult, staff: readonly Colleague[]) => Notice[]
  after?: (tx: Tx, consult: Consult) => Promise<void>
}

/** The story of every move: load, is it theirs, decide, save. */
async function move<Code extends string>(
  context: Context,
  consultId: string,
  rolesOf: (context: Context, consult: Consult) => Role[],
  { decide, step, notices, after }: Movement<Code>,
) {
  const staff = await activeStaff(context.deps.database)
  const isAsker = rolesOf === askerRoles
  return context.commit<Moved, Code | EntryRefusal>(async tx => {
    const before = await tx.get('consults', consultId)
    const roles = before ? rolesOf(context, before) : []
    if (!before || roles.length === 0) return refuse('NOT_FOUND')
    const decided = decide(before, roles)
    if (!decided.ok) return decided
    const change = isAsker ? changeOf(context) : { ...changeOf(context), by: staffActor(context.caller) }
    const told = notices?.(decided.value, staff) ?? []
    const saved = await saveConsult(tx, change, { before, after: decided.value, step, staff, notices: told })
    await after?.(tx, saved)
    return ok(movedOf(saved))
  })
}
