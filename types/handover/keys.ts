import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant, PhotoId, Words } from '../kernel/words'
import { UnitHandoverStateName } from './handover'

/** The meters of a flat that are read when it is handed over (R5.9). */
export const meterKinds = ['water', 'electricity', 'gas', 'heating'] as const
export const MeterKind = v.picklist(meterKinds)
export type MeterKind = v.InferOutput<typeof MeterKind>

/** A reading as it stands on the meter, with the picture that shows it. */
const Meter = v.strictObject({
  kind: MeterKind,
  reading: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,8}(\.\d{1,3})?$/, 'NOT_A_READING')),
  photoId: PhotoId,
})
export type Meter = v.InferOutput<typeof Meter>

export const Meters = v.pipe(
  v.array(Meter),
  v.minLength(1, 'METER_NEEDED'),
  v.check(meters => new Set(meters.map(({ kind }) => kind)).size === meters.length, 'METER_TWICE'),
)

/** Keys and cards by what is written on the tag, counted. */
const KeyItem = v.strictObject({
  name: Words(1, 20),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
})
export type KeyItem = v.InferOutput<typeof KeyItem>
export const KeyItems = v.pipe(v.array(KeyItem), v.minLength(1, 'KEYS_NEEDED'), v.maxLength(12))

/** What was prepared, as both sides see it. */
export const KeysView = v.object({
  meters: v.array(v.object({ kind: MeterKind, reading: v.string(), photoUrl: v.nullable(v.string()) })),
  items: v.array(v.object({ name: v.string(), count: v.number() })),
  preparedAt: Instant,
  preparedBy: v.string(),
  signedAt: v.nullable(Instant),
  handedOutAt: v.nullable(Instant),
})
export type KeysView = v.InferOutput<typeof KeysView>

/** Where the keys of a flat stand, in the one order there is: prepared by an agent, signed by the owner, handed out (R5.9). */
export const keysStages = ['toPrepare', 'toSign', 'toHandOut', 'handedOut'] as const
export type KeysStage = (typeof keysStages)[number]

export function keysStageOf(keys: { signatureId: string | null; handedOutAt: number | null } | null): KeysStage {
  if (!keys) return 'toPrepare'
  if (keys.handedOutAt !== null) return 'handedOut'
  return keys.signatureId === null ? 'toSign' : 'toHandOut'
}

/** A part of the flat and until when it is covered, as the owner is told on the day of the keys; null: no day can be named. */
export const CoverLine = v.object({ part: v.string(), until: v.nullable(CalendarDay) })

/** A row of the keys desk. */
export const KeysRow = v.object({
  unitId: v.string(),
  unitName: v.string(),
  state: UnitHandoverStateName,
  stage: v.picklist(keysStages),
  takenOverAt: v.nullable(Instant),
})
export type KeysRow = v.InferOutput<typeof KeysRow>
