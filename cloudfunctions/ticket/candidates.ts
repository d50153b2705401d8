import type { EntryRefusal, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { tradeOf } from '~/types/ticket/parts'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { Repair } from '~/types/ticket/ticket'
import type { Context } from '../_kernel/entry'
import { oneOf } from '../_kernel/query'
import { resourceOf } from './act'
import { activeStaff, holding, type Colleague } from '../_kernel/colleagues'
import { isAssignable } from './team'

type Candidate = OutputOf<TicketContract, 'candidates'>['rows'][number]
const mostOpen = 1_000

/** Whom a ticket may go to (R6.2): of its estate; the trade of its part first, then its warranty team, then the least busy; last who may not be given work (R1.2). */
export async function candidatesFor(
  context: Context,
  ticketId: string,
): Promise<Result<{ rows: Candidate[] }, EntryRefusal>> {
  const { database } = context.deps
  const ticket = await database.get('tickets', ticketId)
  if (!ticket || context.rolesTowards(resourceOf(ticket)).length === 0) return refuse('NOT_FOUND')
  const technicians = holding(await activeStaff(database), ['technician'], ticket.estateId)
  const [open, team] = await Promise.all([
    openByTechnician(context, technicians),
    database.get('warrantyTeams', ticket.estateId),
  ])
  const rows = technicians.map(technician => ({
    ...candidate(technician, ticket, open.get(technician._id) ?? 0),
    isOnTeam: team?.technicianIds.includes(technician._id) === true,
  }))
  return ok({ rows: rows.sort(bySuggestion) })
}

async function openByTechnician({ deps }: Context, technicians: readonly Colleague[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (technicians.length === 0) return counts
  const open = await deps.database.find('tickets', {
    where: { isOpen: true, technicianId: oneOf(technicians.map(({ _id }) => _id)) },
    limit: mostOpen,
    fields: ['technicianId'],
  })
  for (const { technicianId = '' } of open) counts.set(technicianId, (counts.get(technicianId) ?? 0) + 1)
  return counts
}

function candidate(technician: Colleague, ticket: Repair, openTickets: number): Omit<Candidate, 'isOnTeam'> {
  const { _id, name, trades, notAssignable = null } = technician
  const isOther = !(ticket.state === 'reopened' && ticket.technicianIds.includes(_id))
  const isSuggested = isOther && isAssignable(technician) && trades.includes(tradeOf(ticket.part))
  return { technicianId: _id, name, trades, openTickets, isSuggested, notAssignable }
}

const bySuggestion = (one: Candidate, other: Candidate): number =>
  Number(one.notAssignable !== null) - Number(other.notAssignable !== null) ||
  Number(other.isSuggested) - Number(one.isSuggested) ||
  Number(other.isOnTeam) - Number(one.isOnTeam) ||
  one.openTickets - other.openTickets ||
  (one.technicianId < other.technicianId ? -1 : 1)
