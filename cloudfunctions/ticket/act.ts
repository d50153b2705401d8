import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import { byOf } from './actor'
import { taskAfterCall } from './domain/callback'
import type { CommandOf, RepairCommand, Situation } from './domain/command'
import { decide, type RefusalOfCommand } from './domain/decide'
import { decideGiveUp } from './domain/decide-answer'
import { circleOf } from './domain/escalation'
import { load, save, type Loaded } from './ticket.store'
import { activeStaff, type Colleague } from '../_kernel/colleagues'
import { supervisorFor } from './team'

export interface Moved {
  ticketId: string
  version: number
  state: string
}
type ToCommand<C extends RepairCommand> = (ticket: Repair, staff: readonly Colleague[]) => C
type Done<C extends RepairCommand, Code extends string = never> = Promise<
  Result<Moved, RefusalOfCommand<C['action']> | EntryRefusal | Code>
>

/** The story of every move: load, is it theirs to see, decide, save; one transaction, once per request key. */
export async function act<C extends RepairCommand>(
  context: Context,
  ticketId: string,
  toCommand: ToCommand<C>,
): Done<C> {
  const staff = await activeStaff(context.deps.database)
  return context.commit(tx => moveTicket(tx, context, ticketId, toCommand, staff))
}

/** As `act`; the photos are the caller's own, and are taken into use in the same transaction (R13.5). */
export async function actWithPhotos<C extends RepairCommand & { photos: string[] }>(
  context: Context,
  ticketId: string,
  command: C,
): Done<C, 'PHOTO_NOT_USABLE'> {
  const staff = await activeStaff(context.deps.database)
  const supervisorId = command.action === 'rate' ? await supervisorOf(context, ticketId, staff) : undefined
  return context.commit<Moved, RefusalOfCommand<C['action']> | EntryRefusal | 'PHOTO_NOT_USABLE'>(async tx => {
    const moved = await moveTicket(tx, context, ticketId, () => command, staff, supervisorId)
    if (!moved.ok) return moved
    const used = await usePhotos(tx, context.caller.openid, command.photos, ticketId)
    return used.ok ? moved : used
  })
}

async function moveTicket<C extends RepairCommand>(
  tx: Tx,
  context: Context,
  ticketId: string,
  toCommand: ToCommand<C>,
  staff: readonly Colleague[],
  supervisorId?: string,
): Done<C> {
  const loaded = await load(tx, ticketId)
  const roles = loaded ? context.rolesTowards(resourceOf(loaded.ticket)) : []
  if (!loaded || roles.length === 0) return refuse('NOT_FOUND')
  const situation = situationOf(context, loaded, roles)
  const command = toCommand(loaded.ticket, staff)
  const decided = decide<C['action']>(command as unknown as CommandOf<C['action']>, loaded.ticket, situation)
  if (!decided.ok) return decided
  const { by, now } = situation
  const events = decided.value
  const after = await save(tx, { loaded, events, by, action: context.action, now, staff, supervisorId })
  return ok({ ticketId, version: after.version, state: after.state })
}

/** By what a ticket is reached: its estate, its unit, its technician. */
export const resourceOf = ({ estateId, unitId, technicianId }: Repair) => ({
  estateId,
  unitId,
  assignees: [technicianId],
})

export const situationOf = (
  context: Context,
  { rules }: Pick<Loaded, 'rules'>,
  roles: ReturnType<Context['rolesTowards']>,
): Situation => ({ ...rules, now: context.now, by: byOf(context, roles) })

/** Who would call after a second handling; chosen before the transaction, which reads single documents only. */
async function supervisorOf(
  { deps: { database } }: Context,
  ticketId: string,
  staff: readonly Colleague[],
): Promise<string | undefined> {
  const ticket = await database.get('tickets', ticketId)
  return ticket ? supervisorFor(database, circleOf(ticket, staff)) : undefined
}

type CallSaid = Omit<CommandOf<'recordCall'>, 'action' | 'kind'>
interface CallMade {
  taskId: string
  state: string
}
type CallNo = RefusalOfCommand<'recordCall' | 'giveUpCallback'> | 'TRY_TOO_SOON' | EntryRefusal

/** What came of a call (R8.1, R8.2): the task and its ticket change together. */
export async function recordCall(context: Context, taskId: string, said: CallSaid): Promise<Result<CallMade, CallNo>> {
  const { database } = context.deps
  const staff = await activeStaff(database)
  const [ticketId = ''] = taskId.split(':')
  const supervisorId = await supervisorOf(context, ticketId, staff)
  return context.commit<CallMade, CallNo>(async tx => {
    const task = await tx.get('callTasks', taskId)
    const roles = task ? context.rolesTowards({ assignees: [task.assigneeId] }) : []
    const loaded = task && roles.length > 0 ? await load(tx, task.ticketId) : null
    if (!task || !loaded) return refuse('NOT_FOUND')
    const situation = situationOf(context, loaded, roles)
    const called = callEvents(task, loaded.ticket, { action: 'recordCall', kind: task.kind, ...said }, situation)
    if (!called.ok) return called
    const { after, events } = called.value
    const { by, now } = situation
    const both = { before: task, after }
    await save(tx, { loaded, events, by, action: context.action, now, staff, supervisorId, called: both })
    return ok({ taskId, state: after.state })
  })
}

/** The task after the call and what follows for the ticket: a last try in vain closes it without a yes (R8.1). */
function callEvents(task: CallTask, ticket: Repair, command: CommandOf<'recordCall'>, situation: Situation) {
  const after = taskAfterCall(task, command, situation)
  if (!after.ok) return after
  const decided = decide(command, ticket, situation)
  if (!decided.ok) return decided
  if (after.value.state !== 'notReached') return ok({ after: after.value, events: decided.value })
  const closed = decideGiveUp(ticket)
  return closed.ok ? ok({ after: after.value, events: [...decided.value, ...closed.value] }) : closed
}
