import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import { queueMessages } from '../../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline } from '../../_kernel/timeline'
import type { Inspection } from '../../_schema/inspection.schema'
import type { Change, Told } from '../unit.store'

export const inspectionId = (unitId: string, number: number): string => `${unitId}:i${number}`

/** A flat is inspected once or twice; nobody inspects it so often. */
const mostInspections = 20

/** All inspections of a flat, the first one first: their ids count up, so a transaction finds them without a query. */
export async function inspectionsOf(tx: Pick<Tx, 'get'>, unitId: string): Promise<Inspection[]> {
  const found: Inspection[] = []
  while (found.length < mostInspections) {
    const next = await tx.get('inspections', inspectionId(unitId, found.length + 1))
    if (!next) break
    found.push(next)
  }
  return found
}

/** Writes an inspection after a change (`after.version` is new), with its audit row, messages and timeline. */
export async function saveInspection(
  tx: Tx,
  after: Inspection,
  { notices = [], fact, personIds = [] }: Told,
  { by, action, now }: Change,
): Promise<void> {
  await tx.put('inspections', after)
  const { _id, version, unitId } = after
  await recordAudit(tx, { entityId: `inspection:${_id}`, version, at: now, by, action, content: after })
  const source = `inspection:${_id}:${version}`
  await queueMessages(tx, source, notices, now)
  if (!fact) return
  const about = { kind: 'handover', id: unitId } as const
  const subjects = [ofUnit(unitId), ...personIds.map(ofPerson)]
  await recordTimeline(tx, source, { ...fact, subjects, by, about }, now)
}
