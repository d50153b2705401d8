import * as v from 'valibot'
import { CalendarDay, minuteMs } from '../kernel/time'
import { Id, Instant, PhotoId, UnitId, Words } from '../kernel/words'
import { RoomName, TradeName } from '../ticket/parts'
import { Checklist, ChecklistId, ComponentName, PointId, PointResultName } from './checklist'
import { InspectionStateName, PlanPoint, SnagStateName } from './handover'
import { HouseKeyName } from './house'

/** What a phone made, without signal, to be the same thing however often it is sent. */
export const MadeOnPhone = v.pipe(v.string(), v.regex(/^[a-z0-9]{12,32}$/, 'NOT_A_KEY'))

export const SnagKindName = v.picklist(['general', 'complex'])

/** A snag as it is written down: where, what, pictures, a pin (R5.6). */
export const snagFields = {
  room: RoomName,
  component: ComponentName,
  words: Words(5, 300),
  pin: v.nullable(PlanPoint),
} as const
export const SnagPhotos = v.pipe(v.array(PhotoId), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(9, 'TOO_MANY_PHOTOS'))
export const mostSnagPhotos = 9

/** What is common to all that a phone noted: its key, and the phone's instant. */
const noted = { operationId: MadeOnPhone, notedAt: Instant } as const

export const mostMarksAtOnce = 60

/**
 * One thing that happened in a flat, as the phone noted it (R5.6). Each is answered by itself, in the order given; sent twice it changes
 * nothing.
 */
export const Operation = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), ...noted, checklistId: ChecklistId }),
  v.strictObject({
    kind: v.literal('check'),
    ...noted,
    marks: v.pipe(
      v.array(v.strictObject({ pointId: PointId, result: PointResultName, at: Instant })),
      v.minLength(1),
      v.maxLength(mostMarksAtOnce),
    ),
  }),
  v.strictObject({
    kind: v.literal('snag'),
    ...noted,
    ...snagFields,
    photos: SnagPhotos,
    pointId: v.nullable(PointId),
    snagKind: SnagKindName,
    contractorId: v.nullable(Id),
    responsible: Words(0, 40),
  }),
  // Shorter than the policy's minutes: with the owner's word, which is kept.
  v.strictObject({ kind: v.literal('end'), ...noted, shortWords: v.nullable(Words(2, 200)) }),
  v.strictObject({ kind: v.literal('resume'), ...noted }),
])
export type Operation = v.InferOutput<typeof Operation>
export type OperationKind = Operation['kind']
export const mostOperations = 10

export const operationRefusals = [
  'NOT_ARRIVED',
  'NO_INSPECTION_OPEN',
  'INSPECTION_SIGNED',
  'INSPECTION_TOO_SHORT',
  'POINT_UNKNOWN',
  'CHECKLIST_UNKNOWN',
  'CONTRACTOR_UNKNOWN',
  'PHOTO_NOT_USABLE',
  'NOT_POSSIBLE_NOW',
  'NOT_YOURS_TO_DO',
] as const
export const OperationRefusalName = v.picklist(operationRefusals)
export type OperationRefusal = v.InferOutput<typeof OperationRefusalName>

export const OperationResult = v.object({
  operationId: v.string(),
  /** Null: it is done, now or before. */
  refused: v.nullable(v.object({ code: OperationRefusalName, minutesLeft: v.optional(v.number()) })),
})
export type OperationResult = v.InferOutput<typeof OperationResult>

/** How many whole minutes are missing to the policy's; 0: long enough (R5.6). */
export function minutesMissing(
  { startedAt, restedMs }: { startedAt: number; restedMs: number },
  endedAt: number,
  inspectionMinutes: number,
): number {
  const lasted = endedAt - startedAt - restedMs
  return Math.max(0, Math.ceil((inspectionMinutes * minuteMs - lasted) / minuteMs))
}

const Mark = v.object({ pointId: v.string(), result: PointResultName, at: Instant })

export const InspectionView = v.object({
  inspectionId: v.string(),
  state: InspectionStateName,
  checklistId: v.string(),
  technicianName: v.string(),
  startedAt: Instant,
  restedMs: v.number(),
  endedAt: v.nullable(Instant),
  shortWords: v.nullable(v.string()),
  signedAt: v.nullable(Instant),
  checks: v.array(Mark),
})
export type InspectionView = v.InferOutput<typeof InspectionView>

export const SnagView = v.object({
  snagId: v.string(),
  number: v.number(),
  room: RoomName,
  component: ComponentName,
  words: v.string(),
  photoUrls: v.array(v.string()),
  pin: v.nullable(PlanPoint),
  state: SnagStateName,
  kind: SnagKindName,
  recordedAt: Instant,
  /** Written down by the flat's own people, not by staff. */
  isByCustomer: v.boolean(),
  byName: v.string(),
  responsible: v.nullable(v.string()),
  contractorName: v.nullable(v.string()),
  dueAt: Instant,
  pointId: v.nullable(v.string()),
})
export type SnagView = v.InferOutput<typeof SnagView>

/** All that a phone needs of a flat to inspect it without signal. */
export const InspectionKit = v.object({
  unitId: UnitId,
  unitName: v.string(),
  houseType: v.string(),
  houseKey: HouseKeyName,
  areaSquareMetres: v.number(),
  hasArrived: v.boolean(),
  booking: v.nullable(v.object({ day: CalendarDay, from: Instant, to: Instant })),
  inspectionMinutes: v.number(),
  checklistId: v.string(),
  checklist: Checklist,
  inspection: v.nullable(InspectionView),
  snags: v.array(SnagView),
  contractors: v.array(v.object({ contractorId: v.string(), name: v.string(), trades: v.array(TradeName) })),
})
export type InspectionKit = v.InferOutput<typeof InspectionKit>

/** A flat of a day, as the list of inspections shows it. */
export const InspectionRow = v.object({
  unitId: v.string(),
  unitName: v.string(),
  houseType: v.string(),
  from: v.nullable(Instant),
  to: v.nullable(Instant),
  technicianName: v.nullable(v.string()),
  isMine: v.boolean(),
  hasArrived: v.boolean(),
  state: v.nullable(InspectionStateName),
  snagCount: v.number(),
})
export type InspectionRow = v.InferOutput<typeof InspectionRow>
