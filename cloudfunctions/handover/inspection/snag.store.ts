import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import { queueMessages } from '../../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline } from '../../_kernel/timeline'
import type { Snag } from '../../_schema/inspection.schema'
import { snagDues } from '../rectification/domain/dues'
import type { Change, Told } from '../unit.store'
import { snagRules } from '../rectification/rules'

/** Writes a snag after a change (`after.version` is new), with its due rows, audit row, messages and timeline. */
export async function saveSnag(
  tx: Tx,
  before: Snag | null,
  after: Snag,
  { notices = [], fact, personIds = [] }: Told,
  { by, action, now }: Change,
): Promise<void> {
  await (before ? tx.put('snags', after) : tx.create('snags', [after]))
  const { _id, version, unitId, policyId } = after
  const rules = await snagRules(tx, policyId)
  await moveDue(tx, before ? snagDues(before, rules) : [], snagDues(after, rules))
  await recordAudit(tx, { entityId: `snag:${_id}`, version, at: now, by, action, content: after })
  const source = `snag:${_id}:${version}`
  await queueMessages(tx, source, notices, now)
  if (!fact) return
  const about = { kind: 'snag', id: _id } as const
  const subjects = [ofUnit(unitId), ...personIds.map(ofPerson)]
  await recordTimeline(tx, source, { ...fact, subjects, by, about }, now)
}
