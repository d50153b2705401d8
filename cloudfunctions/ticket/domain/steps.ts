import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, type Result } from '~/types/kernel/result'
import type { RepairEvent } from '~/types/ticket/journal'
import { repairLifecycle, type RepairAction } from '~/types/ticket/repair.lifecycle'
import type { Repair } from '~/types/ticket/ticket'
import type { By } from './command'

export type Decision<Code extends string = LifecycleNo> = Result<RepairEvent[], Code | LifecycleNo>

type TableRole = (typeof repairLifecycle.roles)[number]
const tableRoles: readonly string[] = repairLifecycle.roles

/** Those of the roles that stand in the lifecycle tables: managers and directors only look. */
export const tableRolesOf = ({ roles }: By): TableRole[] =>
  roles.filter((role): role is TableRole => tableRoles.includes(role))

/** The events, if the table allows the move; the table alone knows who may do what in which state. */
export function move(ticket: Repair, action: RepairAction, by: By, ...events: RepairEvent[]): Decision {
  const step = repairLifecycle.step(ticket.state, action, tableRolesOf(by))
  return step.ok ? ok(events) : step
}

/** Work goes on, so a pause that still runs ends with it (R7.2: it resumes, never resets). */
export function endingPause(ticket: Repair, event: RepairEvent): RepairEvent[] {
  return ticket.pauseState === 'running' ? [event] : [{ type: 'resumed' }, event]
}
