import type { Circle } from '~/types/sla/levels'
import { activeStaff, contractorPeople, holderIds, type Colleague } from '../../_kernel/colleagues'
import type { Database } from '../../_kernel/database'
import type { Snag } from '../../_schema/inspection.schema'

/** The people around a snag, read before its transaction: our own, and those of the contractors that it is about. */
export interface Around {
  staff: readonly Colleague[]
  /** Staff ids by contractor. */
  people: Record<string, readonly string[]>
}

export async function aroundOf(database: Database, contractorIds: readonly (string | null)[]): Promise<Around> {
  const ids = [...new Set(contractorIds.filter(id => id !== null))]
  const [staff, ...found] = await Promise.all([activeStaff(database), ...ids.map(id => contractorPeople(database, id))])
  return { staff, people: Object.fromEntries(ids.map((id, index) => [id, found[index] ?? []])) }
}

export async function aroundSnag(database: Database, snagId: string, more: readonly string[] = []): Promise<Around> {
  const snag = await database.get('snags', snagId)
  const charged = snag && snag.charge.state !== 'none' ? snag.charge.contractorId : null
  return aroundOf(database, [snag?.contractorId ?? null, charged, ...more])
}

/** Staff ids of whoever mends it: one of our technicians, or a contractor's people. */
export function menderIds(
  { contractorId, assigneeId }: Pick<Snag, 'contractorId' | 'assigneeId'>,
  { people }: Around,
): readonly string[] {
  if (assigneeId !== null) return [assigneeId]
  return contractorId === null ? [] : (people[contractorId] ?? [])
}

/** Who is who for a snag (R7.3): the batch's lead leads; while nobody mends it, the lead has it in hand. */
export function circleOf(snag: Snag, leadId: string | null, around: Around): Circle {
  const holders = (position: 'supervisor' | 'manager' | 'director'): string[] =>
    holderIds(around.staff, [position], snag.estateId)
  const supervisor = holders('supervisor')
  const isThere = around.staff.some(({ _id }) => _id === leadId)
  const lead = leadId !== null && isThere ? [leadId] : supervisor
  const menders = menderIds(snag, around)
  return {
    handler: menders.length > 0 ? menders : lead,
    lead,
    supervisor,
    manager: holders('manager'),
    director: holders('director'),
  }
}
