import type { InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, dayOf, endOf } from '~/types/kernel/time'
import type { StaffContract } from '~/types/staff/staff.contract'
import { staffRequestLifecycle } from '~/types/staff/staffRequest.lifecycle'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import { moveDue, type Due } from '../_kernel/due'
import type { Context, Handlers } from '../_kernel/entry'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { currentPolicies } from '../_kernel/policies'
import { atLeast } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { StaffRequest } from '../_schema/staff.schema'
import { activeColleagues, me, rolesIn } from './colleagues'
import { byOf } from './committee.handlers'
import type { By } from './domain/by'
import { requestWords } from './staff.copy'

type Requests = Pick<Handlers<StaffContract>, 'submitRequest' | 'answerRequest' | 'requests'>

/** What a colleague suggests or asks for gets an answer within the days of the policy (R1.2). */
export const requestHandlers: Requests = {
  submitRequest: (said, context) => submit(context, said),
  answerRequest: (said, context) => answer(context, said),
  requests: async ({ after }, context) => ok(await requestPage(context, after)),
}

const dueKind = 'staffRequest.overdue'
const dueOf = ({ _id: entityId, dueBy: at }: StaffRequest): Due => ({ entityId, kind: dueKind, at })

async function submit(context: Context, { kind, words }: InputOf<StaffContract, 'submitRequest'>) {
  const { deps, commit, now, caller, action } = context
  const { staff } = await currentPolicies(deps.database, now)
  const _id = deps.newId()
  return commit<OutputOf<StaffContract, 'submitRequest'>>(async tx => {
    const dueBy = endOf(addDays(dayOf(now), staff.requestAnswerDays))
    const from = me(caller)
    const content: StaffRequest = {
      _id,
      version: 1,
      kind,
      words,
      from,
      at: now,
      dueBy,
      state: 'submitted',
      answer: null,
    }
    await tx.create('staffRequests', [content])
    await moveDue(tx, [], [dueOf(content)])
    await recordAudit(tx, { entityId: _id, version: 1, at: now, by: staffActor(caller), action, content })
    return ok({ requestId: _id, dueBy })
  })
}

export function decideAnswer(
  request: StaffRequest,
  words: string,
  by: By,
): Result<StaffRequest, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'NOT_YOUR_OWN'> {
  const step = staffRequestLifecycle.step(request.state, 'answer', rolesIn(staffRequestLifecycle.roles, by.roles))
  if (!step.ok) return step
  if (request.from.id === by.id) return refuse('NOT_YOUR_OWN')
  const answered = { words, by: { id: by.id, name: by.name }, at: by.now }
  return ok({ ...request, state: step.value, answer: answered, version: request.version + 1 })
}

async function answer(context: Context, { requestId, words }: InputOf<StaffContract, 'answerRequest'>) {
  const { commit, now, caller, action } = context
  return commit<{ requestId: string }, RefusalOf<StaffContract, 'answerRequest'> | 'NOT_FOUND'>(async tx => {
    const request = await tx.get('staffRequests', requestId)
    if (!request) return refuse('NOT_FOUND')
    const answered = decideAnswer(request, words, byOf(context))
    if (!answered.ok) return answered
    const content = answered.value
    await tx.put('staffRequests', content)
    await moveDue(tx, [dueOf(request)], [])
    const { version } = content
    await recordAudit(tx, { entityId: requestId, version, at: now, by: staffActor(caller), action, content })
    const subject = { kind: 'staffRequest' as const, id: requestId }
    const notice = { to: toStaff(request.from.id), kind: 'staffRequest', ...requestWords.answered(words), subject }
    await queueMessages(tx, `${requestId}:${version}`, [notice], now)
    return ok({ requestId })
  })
}

const pageSize = 20

async function requestPage(
  { deps, caller }: Context,
  after: string | undefined,
): Promise<OutputOf<StaffContract, 'requests'>> {
  const page = pageFrom(after, 'desc')
  const answers = rolesIn(staffRequestLifecycle.roles, caller.roles).length > 0
  const found = await deps.database.find('staffRequests', {
    where: { ...(answers ? {} : { 'from.id': me(caller).id }), at: atLeast(0), ...within('at', page) },
    orderBy: [['at', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = found.map(({ _id: requestId, kind, words, from, at, dueBy, state, answer: said }) => ({
    ...{ requestId, kind, words, from: from.name, at, dueBy, state },
    answer: said && { ...said, by: said.by.name },
  }))
  return { rows, next: cursorOf(found, pageSize, page, ({ at }) => at) }
}

/** Nobody answered in time: the director hears of it, once. */
const overdue: DueJob = async (row, deps, now) => {
  const directors = (await activeColleagues(deps.database)).filter(({ positions }) => positions.includes('director'))
  await inTransaction(deps.database, deps, async tx => {
    const request = await tx.get('staffRequests', row.entityId)
    await moveDue(tx, [{ entityId: row.entityId, kind: row.kind, at: row.dueAt }], [])
    if (request?.state !== 'submitted') return ok(null)
    const subject = { kind: 'staffRequest' as const, id: row.entityId }
    const words = requestWords.overdue(request.from.name, request.words)
    const notices = directors.map(({ _id }) => ({ to: toStaff(_id), kind: 'staffRequestOverdue', ...words, subject }))
    await queueMessages(tx, `${row.entityId}:overdue`, notices, now)
    return ok(null)
  })
}
export const requestJobs: Record<string, DueJob> = { [dueKind]: overdue }
