import { minuteMs } from '~/types/kernel/time'
import type { CheckedPoint, InspectionFacts, PaperSnag, TakingOverFacts } from '~/types/handover/papers'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import { canonical, sha256 } from '../../../_kernel/field-crypto'
import type { UnitHandover } from '../../../_schema/handover.schema'
import type { Inspection, Snag } from '../../../_schema/inspection.schema'

type Flat = Pick<UnitHandover, 'estateName' | 'unitName' | 'houseType' | 'areaSquareMetres'>

/** A point of a checklist, by its id. */
export interface KnownPoint {
  pointId: string
  room: string
  component: string
  item: string
}

/** Hashes of photos by their id. */
export type PhotoHashes = Readonly<Record<string, string>>

const named = (names: Record<string, string>, id: string): string => names[id] ?? id
export const roomName = (room: string): string => named(roomNames, room)
export const componentName = (component: string): string => named(partNames, component)

const flatOf = ({ estateName, unitName, houseType, areaSquareMetres }: Flat): Flat => ({
  ...{ estateName, unitName, houseType, areaSquareMetres },
})

/** A snag as papers name it. */
export const paperSnag = (snag: Snag, hashes: PhotoHashes): PaperSnag => ({
  number: snag.number,
  room: roomName(snag.room),
  component: componentName(snag.component),
  ...{ words: snag.words, kind: snag.kind, dueAt: snag.dueAt, photoCount: snag.photos.length },
  photoHashes: snag.photos.flatMap(id => hashes[id] ?? []),
})

const byNumber = (a: Snag, b: Snag): number => a.number - b.number

/** What counts as found: not what was written down by mistake. */
const stands = ({ state }: Snag): boolean => state !== 'withdrawn'

function checkedPoints({ checks }: Inspection, points: readonly KnownPoint[]): CheckedPoint[] {
  return points.flatMap(({ pointId, room, component, item }) => {
    const result = checks[pointId]?.result
    return result ? [{ room: roomName(room), component: componentName(component), item, result }] : []
  })
}

/** What was looked at and found in one inspection, and whatever was still open from one before (R5.6, R5.7). */
export function inspectionFacts(
  unit: Flat,
  inspection: Inspection,
  points: readonly KnownPoint[],
  snags: readonly Snag[],
  hashes: PhotoHashes,
): InspectionFacts {
  const endedAt = inspection.endedAt ?? inspection.startedAt
  const meant = snags.filter(snag => stands(snag) && (snag.isOpen || snag.inspectionId === inspection._id))
  return {
    ...flatOf(unit),
    inspectionId: inspection._id,
    ...{ technicianName: inspection.technicianName, startedAt: inspection.startedAt, endedAt },
    minutes: Math.floor((endedAt - inspection.startedAt - inspection.restedMs) / minuteMs),
    shortWords: inspection.shortWords,
    points: checkedPoints(inspection, points),
    snags: meant.sort(byNumber).map(snag => paperSnag(snag, hashes)),
  }
}

/** What stands beside the taking over: every snag that is still open (R5.7). */
export function takingOverFacts(
  unit: Flat & Pick<UnitHandover, 'inspectionSignedAt'>,
  snags: readonly Snag[],
  hashes: PhotoHashes,
): TakingOverFacts {
  const open = snags.filter(({ isOpen }) => isOpen)
  return {
    ...flatOf(unit),
    inspectionSignedAt: unit.inspectionSignedAt ?? 0,
    openSnags: open.sort(byNumber).map(snag => paperSnag(snag, hashes)),
    snagCount: snags.filter(stands).length,
  }
}

/** The same facts have the same hash: what was shown is what is signed. */
export const factsHash = (facts: InspectionFacts | TakingOverFacts): string => sha256(canonical(facts))
