import type { InspectionKit, Operation, SnagView } from '~/types/handover/inspection'
import type { Held } from '~/src/lib/offline/held'

/** What waits on the phone: an operation without what only the server can give, the ids of its photos. */
export type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>
export type NotedSnag = Omit<Of<'snag'>, 'photos'>
export type Noted = Exclude<Operation, { kind: 'snag' }> | NotedSnag
export type HeldNoted = Held<Noted>
export type Mark = Of<'check'>['marks'][number]
/** A flat as it was downloaded, with when. */
export interface SavedKit {
  readonly kit: InspectionKit
  readonly at: number
}

/** The operation that goes over the line. Its photos have arrived by then. */
export function operationOf({ body, photos }: HeldNoted): Operation {
  if (body.kind !== 'snag') return body
  return { ...body, photos: photos.flatMap(({ way }) => way?.photoId ?? []) }
}

export const snagIdOf = (unitId: string, operationId: string): string => `${unitId}:s${operationId}`

type View = NonNullable<InspectionKit['inspection']>

/**
 * The flat as it is with this done, too: what the server will say once it has it. Doing the same again changes nothing, so a kit that knows
 * of it already stays as it is.
 */
export function withNoted(kit: InspectionKit, body: Noted): InspectionKit {
  switch (body.kind) {
    case 'start':
      return kit.inspection && kit.inspection.state !== 'signed' ? kit : { ...kit, inspection: begun(kit, body) }
    case 'check':
      return changed(kit, view => ({ checks: body.marks.reduce(withMark, view.checks) }))
    case 'snag':
      return found({ ...kit, snags: withSnag(kit, body) }, body)
    case 'end':
      return changed(kit, view =>
        view.state === 'started' ? { state: 'ended', endedAt: body.notedAt, shortWords: body.shortWords } : {},
      )
    case 'resume':
      return changed(kit, view => (view.state === 'ended' ? resumed(view, body.notedAt) : {}))
  }
}

const begun = ({ unitId, checklistId }: InspectionKit, { notedAt, operationId }: Of<'start'>): View => ({
  ...{ inspectionId: `${unitId}:${operationId}`, state: 'started', checklistId, technicianName: '' },
  ...{ startedAt: notedAt, restedMs: 0, endedAt: null, shortWords: null, signedAt: null, checks: [] },
})

const resumed = ({ restedMs, endedAt }: View, at: number): Partial<View> => ({
  ...{ state: 'started', endedAt: null, shortWords: null },
  restedMs: restedMs + Math.max(0, at - (endedAt ?? at)),
})

/** A snag that was found at a point of the list marks it. */
const found = (kit: InspectionKit, { pointId, notedAt: at }: NotedSnag): InspectionKit =>
  pointId === null ? kit : changed(kit, view => ({ checks: withMark(view.checks, { pointId, result: 'snag', at }) }))

function changed(kit: InspectionKit, change: (view: View) => Partial<View>): InspectionKit {
  const { inspection } = kit
  return inspection && inspection.state !== 'signed'
    ? { ...kit, inspection: { ...inspection, ...change(inspection) } }
    : kit
}

/** Of two marks of a point the later one counts. */
export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  const before = marks.find(({ pointId }) => pointId === mark.pointId)
  if (before && before.at > mark.at) return [...marks]
  return [...marks.filter(each => each !== before), mark]
}

function withSnag({ unitId, snags }: InspectionKit, body: NotedSnag): SnagView[] {
  const snagId = snagIdOf(unitId, body.operationId)
  if (snags.some(each => each.snagId === snagId)) return snags
  const number = snags.reduce((most, each) => Math.max(most, each.number), 0) + 1
  const { room, component, words, pin, snagKind: kind, notedAt: recordedAt, responsible, pointId } = body
  const view: SnagView = {
    ...{ snagId, number, room, component, words, photoUrls: [], pin, state: 'recorded', kind, recordedAt },
    ...{ isByCustomer: false, byName: '', responsible: responsible || null, contractorName: null, dueAt: 0, pointId },
  }
  return [...snags, view]
}

/** The flat with all that waits on this phone. What was refused and is no content (a beginning, an end) did not happen. */
export function flatOf(kit: InspectionKit, items: readonly HeldNoted[]): InspectionKit {
  const happened = items.filter(
    ({ group, refused, body }) => group === kit.unitId && (!refused || body.kind === 'snag' || body.kind === 'check'),
  )
  return happened.reduce((flat, { body }) => withNoted(flat, body), kit)
}

export interface RoomProgress {
  readonly room: InspectionKit['checklist']['points'][number]['room']
  readonly looked: number
  readonly of: number
  readonly snags: number
}

/** How far each room of the list is, in the list's order. */
export function progressOf({ checklist, inspection, snags }: InspectionKit): RoomProgress[] {
  const marked = new Set(inspection?.checks.map(({ pointId }) => pointId))
  const rooms = [...new Set(checklist.points.map(({ room }) => room))]
  return rooms.map(room => {
    const points = checklist.points.filter(point => point.room === room)
    const looked = points.filter(({ pointId }) => marked.has(pointId)).length
    return { room, looked, of: points.length, snags: snags.filter(snag => snag.room === room).length }
  })
}
