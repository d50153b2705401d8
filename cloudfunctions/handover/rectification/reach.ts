import { rectificationActions } from '~/types/handover/rectification.actions'
import type { SnagAct } from '~/types/handover/rectification'
import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { grantsOf, rolesTowards, type Resource } from '../../_kernel/caller'
import type { Tx } from '../../_kernel/database'
import { scopeOf, type Context } from '../../_kernel/entry'
import type { UnitFile } from '../../_schema/documents'
import type { Snag } from '../../_schema/inspection.schema'

/** Whether the caller comes as whoever mends it, or as whoever was charged for it. */
export type Whose = 'menders' | 'charged'

/** A contractor that is only thought of has no access: what is not given to them yet is none of theirs (PIPL 21). */
export const mendersOf = ({ state, contractorId, assigneeId }: Snag): string[] =>
  state === 'recorded' ? [] : [contractorId, assigneeId].filter(id => id !== null)
export const chargedOf = ({ charge }: Snag): string[] => (charge.state === 'none' ? [] : [charge.contractorId])

const towards = ({ unitId, estateId }: Snag, assignees: readonly string[]): Resource => ({
  unitId,
  estateId,
  assignees,
})

export interface Reached {
  snag: Snag
  unit: UnitFile
  by: Role[]
}

/** A snag that this caller reaches by the action's own table; forbidden and absent are answered alike (R13.2). */
export async function reachedSnag(
  reader: Pick<Tx, 'get'>,
  context: Pick<Context, 'rolesTowards'>,
  snagId: string,
  whose: readonly Whose[] = ['menders'],
): Promise<Result<Reached, 'NOT_FOUND'>> {
  const snag = await reader.get('snags', snagId)
  const unit = snag && (await reader.get('units', snag.unitId))
  if (!snag || !unit?.isVisible) return refuse('NOT_FOUND')
  const assignees = whose.flatMap(each => (each === 'menders' ? mendersOf(snag) : chargedOf(snag)))
  const by = context.rolesTowards(towards(snag, assignees))
  return by.length === 0 ? refuse('NOT_FOUND') : ok({ snag, unit, by })
}

/** By which roles this caller has an action about a snag: what a page may show to be done. */
export function rolesFor({ caller }: Pick<Context, 'caller'>, snag: Snag, act: SnagAct): Role[] {
  const described = rectificationActions[act]
  const assignees = act === 'contestCharge' ? chargedOf(snag) : mendersOf(snag)
  return rolesTowards(caller, grantsOf(described.allow, caller.roles), towards(snag, assignees), scopeOf(described))
}
