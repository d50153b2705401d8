import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Context } from '../_kernel/entry'
import type { UnitFile } from '../_schema/documents'
import type { HandoverBatch } from '../_schema/handover.schema'
import type { Paper } from '../_schema/paper.schema'

/** A flat that this caller reaches; forbidden and absent are answered alike (R13.2). */
export async function reachedFlat(
  { deps, rolesTowards }: Context,
  unitId: string,
): Promise<Result<UnitFile, 'NOT_FOUND'>> {
  const unit = await deps.database.get('units', unitId)
  const isReached = unit?.isVisible && rolesTowards({ unitId, estateId: unit.estateId }).length > 0
  return isReached ? ok(unit) : refuse('NOT_FOUND')
}

export interface ReachedPaper {
  paper: Paper
  /** Somebody of the flat, who may leave a receipt. */
  isCustomer: boolean
}

export async function reachedPaper(
  { deps, rolesTowards }: Context,
  paperId: string,
): Promise<Result<ReachedPaper, 'NOT_FOUND'>> {
  const paper = await deps.database.get('papers', paperId)
  if (!paper) return refuse('NOT_FOUND')
  const by = rolesTowards({ unitId: paper.unitId, estateId: paper.estateId })
  if (by.length === 0) return refuse('NOT_FOUND')
  return ok({ paper, isCustomer: by.some(role => role === 'buyer' || role === 'owner' || role === 'member') })
}

export async function reachedBatch(
  { deps, rolesTowards }: Context,
  batchId: string,
): Promise<Result<HandoverBatch, 'NOT_FOUND'>> {
  const batch = await deps.database.get('handoverBatches', batchId)
  return batch && rolesTowards({ estateId: batch.estateId }).length > 0 ? ok(batch) : refuse('NOT_FOUND')
}
