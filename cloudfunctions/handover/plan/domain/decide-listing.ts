import { ok, refuse, type Result } from '~/types/kernel/result'
import type { UnitFile } from '../../../_schema/documents'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'

export type ListingNo = 'NOT_FOUND' | 'UNITS_NEEDED' | 'UNIT_HANDED_OVER' | 'UNIT_IN_ANOTHER_BATCH'
type Door = Pick<UnitFile, '_id' | 'name' | 'building' | 'handedOverOn'>
type Standing = Pick<UnitHandover, 'batchId' | 'state'>

/** A flat that could be in a batch, and where it stands already. */
export interface Candidate {
  unit: Door
  listed: Standing | null
}

export interface Asked {
  buildings: readonly string[]
  unitIds: readonly string[]
}

export interface Listing {
  unitIds: string[]
  buildings: string[]
  /** Of whole buildings: left out. */
  handedOver: number
  inAnotherBatch: number
}

type Fit = 'free' | 'here' | 'handedOver' | 'inAnotherBatch'

/** A flat is in one batch at a time, until it is handed over or taken out (R5.1). */
export function fitOf({ unit, listed }: Candidate, batchId: string): Fit {
  if (unit.handedOverOn !== undefined || listed?.state === 'handedOver' || listed?.state === 'deemed')
    return 'handedOver'
  if (!listed || listed.state === 'withdrawn') return 'free'
  return listed.batchId === batchId ? 'here' : 'inAnotherBatch'
}

/** Which flats are to be listed: of whole buildings whatever is free, of flats named one by one all or none. */
export function decideListing(
  candidates: readonly Candidate[],
  { buildings, unitIds }: Asked,
  batchId: string,
): Result<Listing, ListingNo> {
  const named = candidates.filter(({ unit }) => unitIds.includes(unit._id))
  if (named.length < new Set(unitIds).size) return refuse('NOT_FOUND')
  const namesThat = (fit: Fit): string[] =>
    named.filter(each => fitOf(each, batchId) === fit).map(({ unit }) => unit.name)
  const [gone, elsewhere] = [namesThat('handedOver'), namesThat('inAnotherBatch')]
  if (gone.length > 0) return refuse('UNIT_HANDED_OVER', { units: gone.slice(0, 5) })
  if (elsewhere.length > 0) return refuse('UNIT_IN_ANOTHER_BATCH', { units: elsewhere.slice(0, 5) })
  const meant = candidates.filter(({ unit }) => buildings.includes(unit.building) || unitIds.includes(unit._id))
  const having = (fit: Fit): Candidate[] => meant.filter(each => fitOf(each, batchId) === fit)
  const free = having('free')
  if (free.length === 0) return refuse('UNITS_NEEDED')
  return ok({
    unitIds: free.map(({ unit }) => unit._id),
    buildings: [...new Set(free.map(({ unit }) => unit.building))],
    handedOver: having('handedOver').length,
    inAnotherBatch: having('inAnotherBatch').length,
  })
}

/** A flat as it stands in a batch before anything happened to it; `before`: what an earlier batch left, which counts on. */
export function listedUnit(
  unit: UnitFile,
  batch: Pick<HandoverBatch, '_id'>,
  before: UnitHandover | null,
): UnitHandover {
  const { _id, estateId, estateName, name, building, houseType, areaSquareMetres } = unit
  return {
    ...{ _id, estateId, estateName, unitName: name, building, houseType, areaSquareMetres },
    ...{ version: (before?.version ?? 0) + 1, batchId: batch._id, state: 'listed', fees: [], posting: null },
    notice: { sentAt: null, deliveredAt: null, readAt: null, confirmedAt: null },
    ...{ call: null, arrivedAt: null, inspectionSignedAt: null, takenOverAt: null, objections: '' },
    ...{ keys: null, handedOverAt: null, deemed: null },
  }
}
