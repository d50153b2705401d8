import type { EntryRefusal, Role } from '~/types/kernel/contract'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import { ok, type Result } from '~/types/kernel/result'
import { personActor, staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitFile } from '../../_schema/documents'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { reachedUnit, saveUnit, type Told } from '../unit.store'

export interface Changed {
  unitId: string
  version: number
  state: UnitHandoverState
}
const changedOf = ({ _id: unitId, version, state }: UnitHandover): Changed => ({ unitId, version, state })

interface Movement<Code extends string> {
  /** Null: it is so already, and nothing is written. */
  decide: (unit: UnitHandover, by: readonly Role[]) => Result<UnitHandover | null, Code>
  /** What is written besides, and what is told. */
  also?: (tx: Tx, after: UnitHandover, about: { before: UnitHandover; file: UnitFile }) => Promise<Told>
}

const isCustomer = (by: readonly Role[]): boolean =>
  by.some(role => role === 'buyer' || role === 'owner' || role === 'member')

/** The story of every change of a flat's notice: load, theirs to see, decide, what else is written, save. */
export function changeUnit<Code extends string>(
  context: Context,
  unitId: string,
  { decide, also = async () => ({}) }: Movement<Code>,
): Promise<Result<Changed, Code | EntryRefusal>> {
  const { caller, action, now } = context
  return context.commit<Changed, Code | EntryRefusal>(async tx => {
    const reached = await reachedUnit(tx, context, unitId)
    if (!reached.ok) return reached
    const { handover: before, unit: file, by } = reached.value
    const decided = decide(before, by)
    if (!decided.ok) return decided
    if (decided.value === null) return ok(changedOf(before))
    const told = await also(tx, decided.value, { before, file })
    const actor = isCustomer(by) ? personActor(caller) : staffActor(caller)
    await saveUnit(tx, decided.value, told, { by: actor, action, now })
    return ok(changedOf(decided.value))
  })
}

/** The batch that a flat stands in; there always is one. */
export async function batchOf(tx: Pick<Tx, 'get'>, { _id, batchId }: UnitHandover): Promise<HandoverBatch> {
  const batch = await tx.get('handoverBatches', batchId)
  if (!batch) throw new Error(`no batch ${batchId} behind ${_id}`)
  return batch
}

export const staffName = ({ caller }: Context): string => caller.account?.staff?.name ?? ''
