import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { StaffContract } from '~/types/staff/staff.contract'
import { changePolicies } from '~/types/policy/check'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { toStaff, queueMessages } from '../_kernel/outbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { usePhotos } from '../_kernel/photos'
import { staffActor } from '../_kernel/actor'
import { atLeast } from '../_kernel/query'
import type { Decision, NamedColleague } from '../_schema/staff.schema'
import { activeColleagues, me, named } from './colleagues'
import type { By } from './domain/by'
import { decideDecision, decideWithdrawal, decisionMoves } from './domain/decide-decision'
import { newestPolicies } from './newest-policies'
import { decisionWords } from './staff.copy'

type Committee = Pick<
  Handlers<StaffContract>,
  'propose' | 'adopt' | 'reject' | 'withdraw' | 'decisions' | 'decision' | 'colleagues'
>

export const byOf = ({ caller, now }: Pick<Context, 'caller' | 'now'>): By => ({
  ...me(caller),
  roles: caller.roles,
  now,
})

/** The committee (R1.1): proposed, decided with minutes, then unchangeable. */
export const committeeHandlers: Committee = {
  propose: (said, context) => propose(context, said),
  adopt: (said, context) => decideWith(context, 'adopt', said),
  reject: (said, context) => decideWith(context, 'reject', said),
  withdraw: ({ decisionId, words }, context) =>
    moveDecision(context, decisionId, decision => decideWithdrawal(decision, words, byOf(context))),
  decisions: async ({ after }, context) => ok(await decisionPage(context, after)),
  async decision({ decisionId }, context) {
    const decision = await context.deps.database.get('decisions', decisionId)
    return decision ? ok(await decisionShown(context, decision)) : refuse('NOT_FOUND')
  },
  async colleagues(_input, { deps }) {
    const found = await activeColleagues(deps.database)
    return ok({
      rows: found.map(({ _id, name, department, positions }) => ({ staffId: _id, name, department, positions })),
    })
  },
}

async function propose(context: Context, said: InputOf<StaffContract, 'propose'>) {
  const { deps, commit, now, action, caller } = context
  const { kind, title, words } = said
  const numbers = await numbersOf(context, said)
  const _id = deps.newId()
  return commit<Moved, RefusalOf<StaffContract, 'propose'>>(async tx => {
    if (!numbers.ok) return numbers
    const mine = me(caller)
    const proposal: Decision = {
      ...{ _id, version: 1, kind, title, words, changes: numbers.value, state: 'proposed', proposedAt: now },
      ...{ proposedBy: mine, carriedBy: mine, decidedAt: null, meeting: null, withdrawn: null, usedBy: null },
    }
    await tx.create('decisions', [proposal])
    await recordAudit(tx, {
      entityId: _id,
      version: 1,
      at: now,
      by: staffActor(caller),
      action,
      content: proposal,
    })
    return ok({ decisionId: _id, state: proposal.state })
  })
}

/** Numbers are checked against their floors before anybody talks about them. */
async function numbersOf({ deps }: Context, { kind, changes }: InputOf<StaffContract, 'propose'>) {
  if (changes.length === 0) return ok([])
  if (kind !== 'serviceStandard') return refuse('NUMBERS_ARE_FOR_STANDARDS')
  const changed = changePolicies((await newestPolicies(deps.database)).policies, changes)
  return changed.ok ? ok(changed.value.changes) : changed
}

type Moved = OutputOf<StaffContract, 'adopt'>
type DecideNo = RefusalOf<StaffContract, 'adopt'>

async function decideWith(
  context: Context,
  action: 'adopt' | 'reject',
  { decisionId, members, ...held }: InputOf<StaffContract, 'adopt'>,
): Promise<Result<Moved, DecideNo | EntryRefusal>> {
  const sat = await membersOf(context, members)
  return moveDecision<DecideNo>(context, decisionId, async (decision, tx) => {
    if (!sat) return refuse('MEMBER_UNKNOWN')
    const decided = decideDecision(decision, action, { ...held, members: sat }, byOf(context))
    if (!decided.ok) return decided
    const used = await usePhotos(tx, context.caller.openid, held.photos, decisionId)
    return used.ok ? decided : used
  })
}

/** Colleagues who work here, each once; null: somebody does not. */
async function membersOf({ deps }: Context, ids: readonly string[]): Promise<NamedColleague[] | null> {
  const found = await Promise.all([...new Set(ids)].map(id => deps.database.get('staff', id)))
  const working = found.flatMap(file => (file?.isActive ? [named(file)] : []))
  return working.length === found.length ? working : null
}

async function moveDecision<Code extends string>(
  context: Context,
  decisionId: string,
  decide: (decision: Decision, tx: Tx) => Result<Decision, Code> | Promise<Result<Decision, Code>>,
): Promise<Result<Moved, Code | EntryRefusal>> {
  const { commit, now, action, caller } = context
  return commit<Moved, Code | EntryRefusal>(async tx => {
    const decision = await tx.get('decisions', decisionId)
    if (!decision) return refuse('NOT_FOUND')
    const decided = await decide(decision, tx)
    if (!decided.ok) return decided
    const after = decided.value
    await tx.put('decisions', after)
    const by = staffActor(caller)
    await recordAudit(tx, { entityId: decisionId, version: after.version, at: now, by, action, content: after })
    await tellCarrier(tx, after, byOf(context))
    return ok({ decisionId, state: after.state })
  })
}

async function tellCarrier(tx: Tx, decision: Decision, { id, now }: By): Promise<void> {
  const { carriedBy, _id, version } = decision
  if (carriedBy.id === id) return
  const words = decisionWords(decision)
  const subject = { kind: 'decision' as const, id: _id }
  await queueMessages(
    tx,
    `${_id}:${version}`,
    [{ to: toStaff(carriedBy.id), kind: 'decision', ...words, subject }],
    now,
  )
}

const pageSize = 20

function decisionRow({ _id, kind, title, state, proposedBy, proposedAt, decidedAt, usedBy }: Decision) {
  const row = { decisionId: _id, kind, title, state, proposedBy: proposedBy.name, proposedAt, decidedAt }
  return { ...row, isUsed: usedBy !== null }
}

async function decisionPage({ deps }: Context, after: string | undefined) {
  const page = pageFrom(after, 'desc')
  const found = await deps.database.find('decisions', {
    where: { proposedAt: atLeast(0), ...within('proposedAt', page) },
    orderBy: [['proposedAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  return { rows: found.map(decisionRow), next: cursorOf(found, pageSize, page, ({ proposedAt }) => proposedAt) }
}

async function decisionShown(context: Context, decision: Decision): Promise<OutputOf<StaffContract, 'decision'>> {
  const { words, changes, carriedBy, meeting, withdrawn } = decision
  return {
    ...decisionRow(decision),
    ...{ words, changes, withdrawn },
    carriedBy: carriedBy.name,
    meeting: meeting && {
      ...meeting,
      members: meeting.members.map(({ name }) => name),
      decidedBy: meeting.decidedBy.name,
    },
    photoUrls: await photoUrls(context.deps, meeting?.photos ?? []),
    moves: decisionMoves(decision, byOf(context)),
  }
}
