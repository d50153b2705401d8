import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context } from '../_kernel/entry'
import type { PersonFile } from '../_schema/documents'
import { reachedEstate } from './files.reach'

/** A number in the clear (R13.1): for a reason that is kept, and that the person sees. */
export async function revealPhone(
  context: Context,
  { personId, ticketId, reason }: InputOf<ArchiveContract, 'revealPhone'>,
): Promise<Result<OutputOf<ArchiveContract, 'revealPhone'>, EntryRefusal>> {
  const { deps, caller, commit, now } = context
  const person = await deps.database.get('persons', personId)
  const staff = caller.account?.staff
  if (!person || !staff || !(await mayLook(context, person, ticketId))) return refuse('NOT_FOUND')
  // The answer kept under the request's key says only that it was looked at: the number itself is never stored again.
  const seen = await commit(async tx => {
    const view = { _id: deps.newId(), personId, at: now, staffId: staff.staffId, staffName: staff.name }
    await tx.create('phoneViews', [{ ...view, department: staff.department, reason, ticketId: ticketId ?? null }])
    const change = { at: now, by: staffActor(caller), action: 'revealPhone', content: { personId, reason } }
    await recordAudit(tx, { entityId: `${personId}:phone:${view._id}`, version: now, ...change })
    return ok({ viewId: view._id })
  })
  return seen.ok ? ok({ phone: deps.crypto.open(person.phone) }) : seen
}

/** About a ticket: of its estate, or whose work it is, and of somebody who lives there. Else by the estates that the file is about. */
async function mayLook(
  { deps, ...context }: Context,
  person: PersonFile,
  ticketId: string | undefined,
): Promise<boolean> {
  if (ticketId === undefined) return reachedEstate({ deps, ...context }, person) !== undefined
  const ticket = await deps.database.get('tickets', ticketId)
  if (!ticket) return false
  const { estateId, unitId, technicianId } = ticket
  const isTheirs = person.unitIds.includes(unitId) || person.memberships.some(held => held.unitId === unitId)
  return isTheirs && context.rolesTowards({ estateId, assignees: [technicianId] }).length > 0
}
