import * as v from 'valibot'
import { partTable, RoomName, type PartId, type RoomId } from '../ticket/parts'
import { Id, Instant, Words } from '../kernel/words'
import { defaultPoints } from './checklist.copy'
import { HouseKeyName, type HouseKey } from './house'

/** What can be found wrong in a flat: the parts of a house, by the words that repairs use, so that figures count both alike (R12.3). */
export const components = partTable.map(row => row.id).filter(isComponent)
export type Component = Exclude<PartId, 'lift' | 'propertyService'>
export const ComponentName = v.picklist(components)

function isComponent(part: PartId): part is Component {
  return part !== 'lift' && part !== 'propertyService'
}

/** What was seen at a point: in order, not in order, not there in this flat. */
export const pointResults = ['ok', 'snag', 'notThere'] as const
export const PointResultName = v.picklist(pointResults)
export type PointResult = v.InferOutput<typeof PointResultName>

/** `{room}:{component}:{version that brought it}-{n}`; a point keeps its id through all later versions of its list. */
export const PointId = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,30}:[A-Za-z]{1,30}:\d{1,4}-\d{1,3}$/, 'NOT_A_POINT'))

/** One thing to look at (R5.6): room × part × item. */
export const CheckPoint = v.object({ pointId: v.string(), room: RoomName, component: ComponentName, item: v.string() })
export type CheckPoint = v.InferOutput<typeof CheckPoint>

export const Checklist = v.object({
  houseKey: HouseKeyName,
  /** Counts up; an inspection keeps the version that it began with. */
  number: v.number(),
  points: v.array(CheckPoint),
})
export type Checklist = v.InferOutput<typeof Checklist>

/** A list as its editor sends it: a point without an id is new. */
export const DraftPoint = v.strictObject({
  pointId: v.nullable(PointId),
  room: RoomName,
  component: ComponentName,
  item: Words(2, 40),
})
export type DraftPoint = v.InferOutput<typeof DraftPoint>
export const mostPoints = 200
export const DraftPoints = v.pipe(v.array(DraftPoint), v.minLength(1, 'POINT_NEEDED'), v.maxLength(mostPoints))

export const ChecklistId = Id
export const checklistIdOf = ({ houseKey, number }: Pick<Checklist, 'houseKey' | 'number'>): string =>
  `${houseKey}:v${number}`

export const ChecklistCard = v.object({
  ...Checklist.entries,
  checklistId: v.string(),
  name: v.string(),
  /** Null: as the product came with it. */
  changed: v.nullable(v.object({ at: Instant, byName: v.string() })),
})
export type ChecklistCard = v.InferOutput<typeof ChecklistCard>

/** Version 1, with which the product comes. */
export function defaultChecklist(houseKey: HouseKey): Checklist {
  return { houseKey, number: 1, points: withIds(defaultPoints(houseKey), [], 1) }
}

/**
 * The points of version `number`, with their ids: those of the version before keep theirs, new ones carry the number of the version that
 * brought them in, so that an id never means two things. A point that was moved to another room or part is a new one.
 */
export function withIds(
  drafts: readonly { pointId?: string | null; room: RoomId; component: Component; item: string }[],
  before: readonly CheckPoint[],
  number: number,
): CheckPoint[] {
  const known = new Set(before.map(({ pointId }) => pointId))
  const made = new Map<string, number>()
  return drafts.map(({ pointId, room, component, item }) => {
    const place = `${room}:${component}`
    if (pointId && known.delete(pointId) && pointId.startsWith(`${place}:`)) return { pointId, room, component, item }
    const count = (made.get(place) ?? 0) + 1
    made.set(place, count)
    return { pointId: `${place}:${number}-${count}`, room, component, item }
  })
}
