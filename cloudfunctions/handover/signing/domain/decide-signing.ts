import { inspectionLifecycle } from '~/types/handover/inspection.lifecycle'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { UnitHandover } from '../../../_schema/handover.schema'
import type { Inspection } from '../../../_schema/inspection.schema'
import { stepUnit, type By } from '../../unit.store'

type Tabled = (typeof inspectionLifecycle.roles)[number]

export interface SignedInspection {
  unit: UnitHandover
  inspection: Inspection
}

/** The inspection record is signed (R5.7): the inspection is done with, and the flat has come so far. Nothing is taken over. */
export function decideInspectionSigned(
  unit: UnitHandover,
  inspection: Inspection,
  by: By,
  now: number,
): Result<SignedInspection, LifecycleNo> {
  const signed = inspectionLifecycle.step(inspection.state, 'signInspection', by as readonly Tabled[])
  if (!signed.ok) return signed
  const moved = stepUnit(unit, 'signInspection', by)
  if (!moved.ok) return moved
  return ok({
    unit: { ...moved.value, inspectionSignedAt: now },
    inspection: { ...inspection, version: inspection.version + 1, state: signed.value, signedAt: now },
  })
}

/** Taking over (R5.7), after the record of the latest inspection only; objections stand beside it and stop nothing. */
export function decideTakenOver(
  unit: UnitHandover,
  latest: Pick<Inspection, 'state'> | undefined,
  objections: string,
  by: By,
  now: number,
): Result<UnitHandover, LifecycleNo | 'INSPECTION_NOT_SIGNED'> {
  const isBefore = unit.state === 'noticed' || unit.state === 'arrived'
  if (isBefore || (unit.state === 'inspected' && latest?.state !== 'signed')) return refuse('INSPECTION_NOT_SIGNED')
  const moved = stepUnit(unit, 'signTakingOver', by)
  return moved.ok ? ok({ ...moved.value, takenOverAt: now, objections }) : moved
}

/** Which signature is asked for next; null: none, or not yet. */
export function nextSignature(
  unit: Pick<UnitHandover, 'state'>,
  latest: Pick<Inspection, 'state'> | undefined,
): 'inspectionRecord' | 'takingOver' | null {
  if (latest?.state === 'ended' && (unit.state === 'arrived' || unit.state === 'inspected')) return 'inspectionRecord'
  return unit.state === 'inspected' && latest?.state === 'signed' ? 'takingOver' : null
}
