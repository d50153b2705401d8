import { ok, type Result } from '~/types/kernel/result'
import type { Tx } from '../../_kernel/database'
import type { Notice } from '../../_kernel/outbox'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Inspection, Snag } from '../../_schema/inspection.schema'
import { usePhotosAsEvidence } from '../photo-evidence'
import type { Change } from '../unit.store'
import { openInspection, withSnag } from './domain/decide-inspection'
import { newSnag, snagIdOf, type Noted, type Recording } from './domain/new-snag'
import { factWords } from './inspection.copy'
import { saveSnag } from './snag.store'

interface Keeping extends Pick<Recording, 'policyId' | 'rules'> {
  unit: UnitHandover
  /** Whose photos these are. */
  ownerId: string
  change: Change
  notices: (snag: Snag, inspection: Inspection) => Notice[]
}

/**
 * Keeps a snag with its photos, whose hashes go into the flat's evidence chain (R5.6, R13.5), in the caller's transaction. The same snag
 * again is answered alike and changes nothing.
 */
export async function keepSnag(
  tx: Tx,
  noted: Noted,
  inspections: readonly Inspection[],
  { unit, ownerId, change, policyId, rules, notices }: Keeping,
): Promise<Result<Snag, 'NO_INSPECTION_OPEN' | 'INSPECTION_SIGNED' | 'PHOTO_NOT_USABLE'>> {
  const known = await tx.get('snags', snagIdOf(unit._id, noted.operationId))
  if (known) return ok(known)
  const open = openInspection({ inspections })
  if (!open.ok) return open
  const { by, now } = change
  const snag = newSnag(noted, { unit, inspection: open.value, by, now, policyId, rules })
  const used = await usePhotosAsEvidence(tx, ownerId, snag, snag.photos, now)
  if (!used.ok) return used
  // Count and mark follow from the snag, whose version they are audited with: they make none of the inspection's own.
  await tx.put('inspections', withSnag(open.value, snag))
  const told = {
    notices: notices(snag, open.value),
    fact: { kind: 'snag', title: factWords.snag(snag), body: snag.words },
  }
  await saveSnag(tx, null, snag, told, change)
  return ok(snag)
}
