import type { HandedPost, RepairEvent } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import { anyFit, type Successor } from '~/types/staff/successor'
import type { WorkKind } from '~/types/staff/work'
import type { Leaving } from '../../_schema/staff.schema'

const workOf = (kind: WorkKind, estateId: string) => ({ kind, count: 1, estateIds: [estateId] })

/** Who takes it on: as planned, or somebody else who can when the plan does not hold any more. Throws when nobody can: seen at the workbench. */
function successorFor(kind: WorkKind, estateId: string, leaving: Leaving, staff: readonly Successor[]): Successor {
  const found = anyFit(staff, workOf(kind, estateId), leaving._id, leaving.successors[kind])
  if (!found) throw new Error(`nobody can take on ${kind} of ${leaving._id} at ${estateId}`)
  return found
}

/** What of a repair passes on when somebody leaves: the job, and the answerability of who took it in (first-asked responsibility). */
export function handingOn(ticket: Repair, leaving: Leaving, staff: readonly Successor[]): RepairEvent[] {
  if (!ticket.isOpen) return []
  const handed = (kind: WorkKind, post: HandedPost): RepairEvent => {
    const { _id: staffId, name } = successorFor(kind, ticket.estateId, leaving, staff)
    return { type: 'handedOn', post, from: leaving.name, staffId, name }
  }
  return [
    ...(ticket.agentId === leaving._id ? [handed('firstAsked', 'agent')] : []),
    ...(ticket.technicianId === leaving._id ? [handed('repairs', 'technician')] : []),
  ]
}

/**
 * Who makes a call from now on. A callback is nobody's who worked on the repair (R8.1), a call after a second handling a supervisor's (R8.2),
 * as long as there is such a colleague.
 */
export function callSuccessor(
  task: CallTask,
  ticket: Pick<Repair, 'agentId' | 'technicianIds'>,
  leaving: Leaving,
  staff: readonly Successor[],
): string {
  const involved = [ticket.agentId, ...ticket.technicianIds]
  const preferred = staff.filter(({ _id, positions }) => {
    if (task.kind === 'callback') return !involved.includes(_id)
    return task.kind !== 'secondHandling' || positions.includes('supervisor')
  })
  const planned = leaving.successors.calls
  const found = anyFit(preferred, workOf('calls', task.estateId), leaving._id, planned)
  return (found ?? successorFor('calls', task.estateId, leaving, staff))._id
}
