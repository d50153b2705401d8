import type { CallTask, Repair } from '~/types/ticket/ticket'
import { holding, type Colleague } from '../_kernel/colleagues'
import type { Database } from '../_kernel/database'
import { oneOf } from '../_kernel/query'
import { chosenCaller, circleOf, type Circle } from './domain/escalation'

const mostOpenTasks = 1_000

/** A required training is missing: nothing is given to them (R1.2). */
export const isAssignable = ({ notAssignable }: Pick<Colleague, 'notAssignable'>): boolean =>
  notAssignable === undefined || notAssignable === null

async function openTasksOf(database: Database, staffIds: readonly string[]): Promise<Map<string, number>> {
  const tasks = await database.find('callTasks', {
    where: { isOpen: true, assigneeId: oneOf(staffIds) },
    limit: mostOpenTasks,
    fields: ['assigneeId'],
  })
  const counts = new Map<string, number>()
  for (const { assigneeId = '' } of tasks) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1)
  return counts
}

async function leastBusy(
  database: Database,
  staffIds: readonly string[],
  excluded: readonly (string | undefined)[] = [],
): Promise<string | undefined> {
  if (staffIds.length === 0) return undefined
  const counts = await openTasksOf(database, staffIds)
  const candidates = staffIds.map(staffId => ({ staffId, openTasks: counts.get(staffId) ?? 0 }))
  return chosenCaller(candidates, excluded)
}

/** Who makes the call after a second handling (R8.2); undefined when the estate has no supervisor. */
export const supervisorFor = (database: Database, circle: Circle): Promise<string | undefined> =>
  leastBusy(database, circle.supervisor)

/** R8.1: an agent of the estate who is not the handler and never was its technician; when there is none, a supervisor. */
export async function callbackCaller(
  database: Database,
  staff: readonly Colleague[],
  ticket: Repair,
  task: CallTask,
): Promise<string> {
  const agents = holding(staff, ['agent'], ticket.estateId)
    .filter(isAssignable)
    .map(({ _id }) => _id)
  const involved = [ticket.agentId, ...ticket.technicianIds]
  const caller =
    (await leastBusy(database, agents, involved)) ??
    (await leastBusy(database, circleOf(ticket, staff).supervisor, ticket.technicianIds))
  // Seen at the workbench as a failing row, and tried again: nobody but the handler is there to call.
  if (caller === undefined) throw new Error(`nobody may make call ${task._id}`)
  return caller
}
