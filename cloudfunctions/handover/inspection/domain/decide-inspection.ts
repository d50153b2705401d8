import { checklistIdOf, type Checklist } from '~/types/handover/checklist'
import { minutesMissing, type Operation, type OperationRefusal } from '~/types/handover/inspection'
import { inspectionLifecycle, type InspectionAction } from '~/types/handover/inspection.lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { UnitHandover } from '../../../_schema/handover.schema'
import type { CheckMark, Inspection, Snag } from '../../../_schema/inspection.schema'
import type { By } from '../../unit.store'

export type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>
type Decided = Result<Inspection, OperationRefusal>
type Tabled = (typeof inspectionLifecycle.roles)[number]

type SnagAt = Pick<Snag, 'number' | 'pointId' | 'recordedAt'>

/** What a flat is like when an operation arrives. */
export interface Scene {
  unit: Pick<UnitHandover, '_id' | 'batchId' | 'estateId' | 'unitName' | 'houseType' | 'state' | 'arrivedAt'>
  /** All of the flat, the first one first. */
  inspections: readonly Inspection[]
  by: By
  staff: { id: string; name: string }
  now: number
}

/** What a phone says of the time counts between the bounds that the server knows: nothing is noted in the future, or before it began. */
export const boundedAt = (notedAt: number, from: number, now: number): number =>
  Math.max(Math.min(notedAt, now), Math.min(from, now))

export const currentOf = ({ inspections }: Pick<Scene, 'inspections'>): Inspection | undefined =>
  inspections[inspections.length - 1]

/** The inspection that this operation has moved already, when it was sent before. */
export const movedBefore = ({ inspections }: Scene, operationId: string): Inspection | undefined =>
  inspections.find(({ movedWith }) => movedWith.includes(operationId))

/** The inspection that is under way, or ended and not signed: to it snags and marks are appended. */
export function openInspection(
  scene: Pick<Scene, 'inspections'>,
): Result<Inspection, 'NO_INSPECTION_OPEN' | 'INSPECTION_SIGNED'> {
  const current = currentOf(scene)
  if (!current) return refuse('NO_INSPECTION_OPEN')
  return current.state === 'signed' ? refuse('INSPECTION_SIGNED') : ok(current)
}

const moved = (before: Inspection, operationId: string, change: Partial<Inspection>): Inspection => ({
  ...before,
  ...change,
  version: before.version + 1,
  movedWith: [...before.movedWith, operationId],
})

function step(inspection: Inspection, action: InspectionAction, by: By): Result<Inspection['state'], OperationRefusal> {
  return inspectionLifecycle.step(inspection.state, action, by as readonly Tabled[])
}

/**
 * Begins an inspection of a flat that has arrived (R5.6), or joins the one that a colleague has begun: two phones in one flat work on one.
 * After a signed one only what was noted later begins another.
 */
export function decideStart(scene: Scene, operation: Of<'start'>, checklist: Checklist): Decided {
  const { unit, now, staff, inspections } = scene
  if (unit.state !== 'arrived' && unit.state !== 'inspected') return refuse('NOT_ARRIVED')
  const current = currentOf(scene)
  if (current && current.state !== 'signed') return ok(moved(current, operation.operationId, {}))
  if (current?.signedAt && operation.notedAt <= current.signedAt) return refuse('INSPECTION_SIGNED')
  const { _id: unitId, batchId, estateId, unitName, houseType, arrivedAt } = unit
  return ok({
    ...{ _id: `${unitId}:i${inspections.length + 1}`, version: 1, batchId, estateId, unitId, unitName, houseType },
    ...{ checklistId: checklistIdOf(checklist), technicianId: staff.id, technicianName: staff.name },
    ...{ state: inspectionLifecycle.initial, startedAt: boundedAt(operation.notedAt, arrivedAt ?? now, now) },
    ...{ endedAt: null, restedMs: 0, movedWith: [operation.operationId], snagCount: current?.snagCount ?? 0 },
    ...{ shortWords: null, checks: {}, signedAt: null },
  })
}

/** Ends it: shorter than the company's minutes only with the owner's word (R5.6). Ended by the other phone meanwhile, it is ended. */
export function decideEnd(scene: Scene, operation: Of<'end'>, inspectionMinutes: number): Decided {
  const open = openInspection(scene)
  if (!open.ok) return open
  const inspection = open.value
  if (inspection.state === 'ended') return ok(moved(inspection, operation.operationId, {}))
  const state = step(inspection, 'endInspection', scene.by)
  if (!state.ok) return state
  const endedAt = boundedAt(operation.notedAt, inspection.startedAt, scene.now)
  const minutesLeft = minutesMissing(inspection, endedAt, inspectionMinutes)
  if (minutesLeft > 0 && !operation.shortWords) return refuse('INSPECTION_TOO_SHORT', { minutesLeft })
  const shortWords = minutesLeft > 0 ? operation.shortWords : null
  return ok(moved(inspection, operation.operationId, { state: state.value, endedAt, shortWords }))
}

/** Something was forgotten: it goes on, before it is signed; the rest between does not count as inspecting. */
export function decideResume(scene: Scene, operation: Of<'resume'>): Decided {
  const open = openInspection(scene)
  if (!open.ok) return open
  const inspection = open.value
  const state = step(inspection, 'resumeInspection', scene.by)
  if (!state.ok) return state
  const endedAt = inspection.endedAt ?? scene.now
  const restedMs = inspection.restedMs + boundedAt(operation.notedAt, endedAt, scene.now) - endedAt
  return ok(moved(inspection, operation.operationId, { state: state.value, endedAt: null, shortWords: null, restedMs }))
}

/** Marks of the checklist: of two marks of a point the later one counts, and of two at one instant the graver. Nothing new: the very same. */
export function decideCheck(scene: Scene, operation: Of<'check'>, checklist: Checklist): Decided {
  const open = openInspection(scene)
  if (!open.ok) return open
  const inspection = open.value
  const known = new Set(checklist.points.map(({ pointId }) => pointId))
  if (operation.marks.some(({ pointId }) => !known.has(pointId))) return refuse('POINT_UNKNOWN')
  const checks = { ...inspection.checks }
  for (const { pointId, result, at } of operation.marks)
    checks[pointId] = later(checks[pointId], { pointId, result, at: boundedAt(at, inspection.startedAt, scene.now) })
  const isNew = operation.marks.some(({ pointId }) => !isSame(checks[pointId], inspection.checks[pointId]))
  return ok(isNew ? { ...inspection, version: inspection.version + 1, checks } : inspection)
}

/** The inspection with a snag more: counted, and the point of the list at which it was found is marked. */
export function withSnag(inspection: Inspection, { number, pointId, recordedAt: at }: SnagAt): Inspection {
  if (pointId === null) return { ...inspection, snagCount: number }
  const mark = later(inspection.checks[pointId], { pointId, result: 'snag', at })
  return { ...inspection, snagCount: number, checks: { ...inspection.checks, [pointId]: mark } }
}

const isSame = (one: CheckMark | undefined, other: CheckMark | undefined): boolean =>
  one?.at === other?.at && one?.result === other?.result

const gravity = ['notThere', 'ok', 'snag'] as const satisfies readonly CheckMark['result'][]

function later(before: CheckMark | undefined, mark: CheckMark): CheckMark {
  if (!before || mark.at > before.at) return mark
  if (mark.at < before.at) return before
  return gravity.indexOf(mark.result) > gravity.indexOf(before.result) ? mark : before
}
