import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { StaffContract } from '~/types/staff/staff.contract'
import { planSuccessors, unfitnessFor, type Named, type Successor } from '~/types/staff/successor'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { startHandingOn } from '../_kernel/leaving'
import type { Leaving } from '../_schema/staff.schema'
import { toStaff } from '../_kernel/outbox'
import type { StaffFile } from '../_schema/documents'
import { activeColleagues, keepAdministrators } from './colleagues'
import { openWorkOf } from './open-work'
import { estateNames } from './people.views'

type Said = InputOf<StaffContract, 'leave'>
type LeaveNo = 'LAST_ADMINISTRATOR' | 'HAS_LEFT' | 'SUCCESSOR_NEEDED' | 'SUCCESSOR_NOT_FIT' | EntryRefusal
type Left = Result<{ version: number }, LeaveNo>

export const asSuccessor = ({ _id, name, positions, estateIds, isActive, notAssignable }: StaffFile): Successor => ({
  ...{ _id, name, positions, estateIds, isActive },
  notAssignable: notAssignable ?? null,
})

/** Access ends in this transaction; what was open follows by each feature's own job, by the plan that is written here (R1.1). */
export async function leave(context: Context, said: Said): Promise<Left> {
  const { database } = context.deps
  const { staffId } = said
  const [open, colleagues] = await Promise.all([openWorkOf(database, staffId), activeColleagues(database)])
  const planned = planSuccessors(open, namedIn(said), colleagues.map(asSuccessor), staffId)
  const left = await context.commit<{ version: number }, LeaveNo>(async (tx): Promise<Left> => {
    const file = await tx.get('staff', staffId)
    if (!file) return refuse('NOT_FOUND')
    if (!file.isActive) return refuse('HAS_LEFT')
    if (!planned.ok) return planned
    if (!(await keepAdministrators(tx, colleagues, staffId, false))) return refuse('LAST_ADMINISTRATOR')
    const { now, caller } = context
    const byStaffId = caller.account?.staff?.staffId ?? ''
    const leaving = { _id: staffId, name: file.name, at: now, byStaffId, words: said.words, successors: planned.value }
    return ok({ version: await endAccess(tx, context, file, leaving) })
  })
  // What still waits to be sent: nothing rings any more. The feature's own job does it again, should this be lost.
  if (left.ok) await database.removeWhere('grants', { to: toStaff(staffId) }).catch(() => 0)
  return left
}

const namedIn = ({ successorId, successors }: Said): Named => ({
  forAll: successorId ?? null,
  byKind: Object.fromEntries(successors.map(({ kind, successorId: id }) => [kind, id])),
})

async function endAccess(tx: Tx, { caller, now, action }: Context, file: StaffFile, leaving: Leaving): Promise<number> {
  const account = file.linkedOpenid === null ? null : await tx.get('accounts', file.linkedOpenid)
  if (account) await tx.put('accounts', { ...account, staffId: null, staff: null })
  const version = (file.version ?? 1) + 1
  await tx.put('staff', { ...file, isActive: false, linkedOpenid: null, version })
  await tx.put('leavings', leaving)
  await startHandingOn(tx, leaving)
  const by = staffActor(caller)
  await recordAudit(tx, { entityId: file._id, version, at: now, by, action, content: leaving })
  return version
}

/** What is open with somebody, and who could take each kind on: shown before anybody leaves. */
export async function openWorkShown(
  { deps: { database } }: Context,
  staffId: string,
): Promise<Result<OutputOf<StaffContract, 'openWorkOf'>, EntryRefusal>> {
  const [file, open, colleagues] = await Promise.all([
    database.get('staff', staffId),
    openWorkOf(database, staffId),
    activeColleagues(database),
  ])
  if (!file) return refuse('NOT_FOUND')
  const rows = await Promise.all(
    open.map(async ({ kind, count, estateIds }) => ({ kind, count, estates: await estateNames(database, estateIds) })),
  )
  const fit = open.flatMap(work =>
    colleagues
      .filter(who => unfitnessFor(asSuccessor(who), work, staffId) === undefined)
      .map(({ _id, name }) => ({ kind: work.kind, staffId: _id, name })),
  )
  return ok({ rows, fit })
}
