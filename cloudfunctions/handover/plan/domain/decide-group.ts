import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { HandoverBatch } from '../../../_schema/handover.schema'
import { serves, type Colleague } from '../../../_kernel/colleagues'
import { stepBatch } from '../batch.store'
import type { By } from '../../unit.store'

export type GroupNo = LifecycleNo | 'STAFF_UNKNOWN' | 'LEAD_NOT_A_MEMBER' | 'NAMED_TWICE'

export interface Group {
  leadId: string
  members: readonly { staffId: string; task: string }[]
}

/** The working group (R5.1): colleagues that serve the estate, each once, the lead among them. */
export function decideGroup(
  batch: HandoverBatch,
  { leadId, members }: Group,
  staff: readonly Pick<Colleague, '_id' | 'name' | 'estateIds'>[],
  by: By,
  now: number,
): Result<HandoverBatch, GroupNo> {
  const moved = stepBatch(batch, 'nameGroup', by)
  if (!moved.ok) return moved
  if (new Set(members.map(({ staffId }) => staffId)).size < members.length) return refuse('NAMED_TWICE')
  if (!members.some(({ staffId }) => staffId === leadId)) return refuse('LEAD_NOT_A_MEMBER')
  const known = new Map(staff.filter(each => serves(each, batch.estateId)).map(({ _id, name }) => [_id, name]))
  const team = members.flatMap(({ staffId, task }) => {
    const name = known.get(staffId)
    return name === undefined ? [] : [{ staffId, name, task }]
  })
  if (team.length < members.length) return refuse('STAFF_UNKNOWN')
  return ok({ ...moved.value, team, leadId, groupNamedAt: batch.groupNamedAt ?? now })
}
