import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ok } from '~/types/kernel/result'
import { dayOf, endOf } from '~/types/kernel/time'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { Repair } from '~/types/ticket/ticket'
import type { RepairRow } from '~/types/ticket/ticket.views'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { oneOf, type Condition, type Where } from '../_kernel/query'
import { rulesOf } from './policies'
import { callRowOf, rowOf } from './rows'

const pageSize = 20
const empty = { rows: [] }

type Ok<A extends keyof TicketContract> = Promise<{ ok: true; value: OutputOf<TicketContract, A> }>

const rowsOf = ({ deps, now }: Context, tickets: readonly Repair[]): Promise<RepairRow[]> =>
  Promise.all(tickets.map(async ticket => rowOf(ticket, await rulesOf(deps.database, ticket.policyId), now)))

/** The tickets of my units, newest first. A unit that is not mine shows nothing. */
export async function myTickets(
  context: Context,
  { unitId, openOnly, after }: InputOf<TicketContract, 'mine'>,
): Ok<'mine'> {
  const mine = (context.caller.account?.units ?? []).map(unit => unit.unitId)
  const unitIds = unitId === undefined ? mine : mine.filter(id => id === unitId)
  if (unitIds.length === 0) return ok(empty)
  const page = pageFrom(after, 'desc')
  const found = await context.deps.database.find('tickets', {
    where: { ...anyOf('unitId', unitIds), ...(openOnly && { isOpen: true }), ...within('facts.submittedAt', page) },
    orderBy: [['facts.submittedAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  return ok({ rows: await rowsOf(context, found), next: cursorOf(found, pageSize, page, t => t.facts.submittedAt) })
}

/** An index answers an equality in order; a set only one by one. */
const anyOf = (field: string, values: readonly string[]): Where => ({
  [field]: values.length === 1 ? (values[0] ?? null) : oneOf(values),
})

type Face = InputOf<TicketContract, 'queue'>['face']

/** Which tickets are in my queue at all: my estates' at the desk, else those assigned to me. */
function scopeOf({ caller: { account } }: Context): Where {
  const staff = account?.staff
  const at = (position: string): boolean => staff?.positions.some(each => each === position) === true
  if (at('director')) return {}
  if (!at('agent') && !at('supervisor') && !at('manager')) return { technicianId: staff?.staffId ?? '' }
  const estateIds = staff?.estateIds ?? []
  return estateIds.length === 0 ? {} : anyOf('estateId', estateIds)
}

const undispatched = oneOf(['submitted', 'registered', 'reopened'])
const stopped = oneOf(['paused', 'contested'])

interface FaceTerms {
  where: Where
  /** What orders the face: what is to be done next, or the deadline that was missed. */
  by: 'nextActAt' | 'nextDueAt'
  bounds?: Partial<Condition>
}

/** What a face asks for: equalities, its order, and the bounds of that. */
function faceOf(face: Face, now: number): FaceTerms {
  switch (face) {
    case 'today':
      return { where: {}, by: 'nextActAt', bounds: { before: endOf(dayOf(now)) } as Partial<Condition> }
    case 'breached':
      return { where: {}, by: 'nextDueAt', bounds: { to: now } as Partial<Condition> }
    case 'undispatched':
      return { where: { state: undispatched }, by: 'nextActAt' }
    case 'paused':
      return { where: { pauseState: stopped }, by: 'nextActAt' }
    case 'all':
      return { where: {}, by: 'nextActAt' }
  }
}

/** The queue by what is to be done next, and how many wait behind each face. */
export async function staffQueue(context: Context, { face, after }: InputOf<TicketContract, 'queue'>): Ok<'queue'> {
  const { deps, now } = context
  const scope = { isOpen: true, ...scopeOf(context) }
  const page = pageFrom(after, 'asc')
  const { where, by, bounds } = faceOf(face, now)
  const found = await deps.database.find('tickets', {
    where: { ...scope, ...where, ...within(by, page, bounds) },
    orderBy: [[by, 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  const [rows, counts] = await Promise.all([rowsOf(context, found), countsOf(context, scope)])
  return ok({ rows, next: cursorOf(found, pageSize, page, ticket => ticket[by]), counts })
}

async function countsOf({ deps, caller, now }: Context, scope: Where) {
  const countOf = (face: Face): Promise<number> => {
    const { where, by, bounds } = faceOf(face, now)
    return deps.database.count('tickets', { ...scope, ...where, ...within(by, { skip: 0 }, bounds) })
  }
  const assigneeId = caller.account?.staff?.staffId ?? ''
  const [today, waiting, breached, paused, calls] = await Promise.all([
    countOf('today'),
    countOf('undispatched'),
    countOf('breached'),
    countOf('paused'),
    deps.database.count('callTasks', { isOpen: true, assigneeId }),
  ])
  return { today, undispatched: waiting, breached, paused, calls }
}

/** My open calls, by deadline. */
export async function myCalls({ caller, deps, now }: Context, after: string | undefined): Ok<'calls'> {
  const assigneeId = caller.account?.staff?.staffId
  if (assigneeId === undefined) return ok(empty)
  const page = pageFrom(after, 'asc')
  const found = await deps.database.find('callTasks', {
    where: { isOpen: true, assigneeId, ...within('dueBy', page) },
    orderBy: [['dueBy', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = await Promise.all(
    found.map(async task => callRowOf(task, (await rulesOf(deps.database, task.policyId)).callback, now)),
  )
  return ok({ rows, next: cursorOf(found, pageSize, page, ({ dueBy }) => dueBy) })
}
