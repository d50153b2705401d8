import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { JournalRow } from '~/types/ticket/journal'
import type { CallbackAnswer, CallTask, Repair } from '~/types/ticket/ticket'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { ticketContract, type TicketContract } from '~/types/ticket/ticket.contract'
import { scopeOf, type Context } from '../_kernel/entry'
import { maskName } from '../_kernel/field-crypto'
import { photoUrls } from '../_kernel/photo-urls'
import { resourceOf } from './act'
import { byOf } from './actor'
import type { By } from './domain/command'
import { clockViews } from './domain/clocks'
import { folderOf } from './domain/folder'
import { movesOf } from './domain/moves'
import { photosIn, timelineOf } from './timeline'
import { rulesOf, type Rules } from './policies'
import { callRowOf, rowOf } from './rows'

const mostSaves = 500
const mostCalls = 50

/** One ticket on one page, with every action allowed to this caller now and nothing else; null: not theirs to see. */
export async function detailOf(context: Context, ticket: Repair): Promise<Result<RepairDetail, EntryRefusal> | null> {
  const roles = context.rolesTowards(resourceOf(ticket))
  if (roles.length === 0) return null
  const { database } = context.deps
  const by = byOf(context, roles)
  const isCustomer = by.roles[0] === 'owner' || by.roles[0] === 'member'
  const [rules, journal, tasks, customer] = await Promise.all([
    rulesOf(database, ticket.policyId),
    journalOf(context, ticket._id),
    isCustomer ? [] : callTasksOf(context, ticket._id),
    isCustomer ? undefined : customerOf(context, ticket.reporterId),
  ])
  const timeline = timelineOf(journal, { meId: by.id, isCustomer })
  const urls = await photoUrls(context.deps, [...ticket.photos, ...photosIn(timeline)])
  const calls = tasks.map(task => callRowOf(task, rules.callback, context.now))
  const moves = movesOf(ticket, by).filter(within(context, ticket, by))
  const around = { callTasks: calls, timeline, photoUrls: urls, customer, moves }
  return ok({ ...viewOf(ticket, rules, context.now), ...around })
}

/** A household member sees no move that the owner did not invite them for (R2.4). */
const within =
  ({ caller }: Context, { unitId }: Repair, by: By) =>
  (action: keyof TicketContract): boolean => {
    if (by.roles[0] !== 'member') return true
    const held = caller.account?.units.find(unit => unit.unitId === unitId)
    return held?.scopes.includes(scopeOf(ticketContract[action])) === true
  }

type Parts = 'callTasks' | 'timeline' | 'photoUrls' | 'customer' | 'moves'

function viewOf(ticket: Repair, rules: Rules, now: number): Omit<RepairDetail, Parts> {
  const { version, words, photos, convenient, matterClass, cover, pauseState, finding, plan } = ticket
  const { agentName, technicianName, timesDone, secondHandlings, answer } = ticket
  return {
    ...rowOf(ticket, rules, now),
    ...{ version, words, photos, convenient, matterClass, cover, pauseState, finding, plan },
    ...{ agentName, technicianName, timesDone, secondHandlings },
    pauses: ticket.pauses.map(({ erased = false, reason, words: why, from, until, resumedAt }) => ({
      ...{ reason, words: why, from, until, resumedAt },
      isErased: erased,
    })),
    clocks: clockViews(ticket, rules, now),
    folder: folderOf(ticket),
    answer: answer && answerView(answer),
    isByFamily: ticket.ownerId !== undefined,
  }
}

const answerView = ({ stars, isSolved, words, at, enteredByStaffId }: CallbackAnswer) => ({
  ...{ stars, isSolved, words, at },
  isEnteredByStaff: enteredByStaffId !== undefined,
})

const journalOf = ({ deps }: Context, ticketId: string): Promise<JournalRow[]> =>
  deps.database.find('journal', { where: { ticketId }, orderBy: [['version', 'asc']], limit: mostSaves })

const callTasksOf = ({ deps }: Context, ticketId: string): Promise<CallTask[]> =>
  deps.database.find('callTasks', { where: { ticketId }, orderBy: [['since', 'asc']], limit: mostCalls })

/** For staff: who it is, masked; the number in the clear is an action of its own, with a reason (R13.1). */
async function customerOf({ deps }: Context, personId: string): Promise<RepairDetail['customer']> {
  const person = personId === '' ? null : await deps.database.get('persons', personId)
  return person ? { personId, name: maskName(person.name), maskedPhone: person.maskedPhone } : undefined
}
