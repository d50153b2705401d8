import type { PointResult } from '~/types/handover/checklist'
import { mostMarksAtOnce, mostSnagPhotos, type InspectionKit } from '~/types/handover/inspection'
import { notedNow } from '~/src/lib/noted'
import { platform, type Picture } from '~/src/lib/platform'
import { newRequestId } from '~/src/lib/request-id'
import { sha256 } from '~/src/lib/sha256'
import type { HeldPhoto } from '~/src/lib/offline/held'
import type { SnagDraft } from './draft'
import { withMark, type Noted } from './noted'
import { changeDraft, demandRoom, outbox, removeDraft, syncAll, usePhone } from './phone'

/**
 * What somebody does in a flat: first it is on the phone's disk, then on the screen, and with signal soon at the server (R5.6). Each rejects
 * with PhoneFull when the budget is used up.
 */

/** So long after the last mark they go together: a list is ticked faster than one call each. */
const marksWaitMs = 2_000
/** A text of ours with its photos' names is never larger. */
const largestText = 8 * 1024

let timer: ReturnType<typeof setTimeout> | undefined

function soon(ms: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void syncAll(), ms)
}

async function note(unitId: string, body: Noted, photos: readonly HeldPhoto[] = []): Promise<void> {
  demandRoom({ texts: largestText })
  await outbox.add({ key: body.operationId, group: unitId, body, photos })
}

const made = () => ({ operationId: newRequestId(), notedAt: notedNow() })

export async function beginInspection({ unitId, checklistId }: InspectionKit): Promise<void> {
  await note(unitId, { kind: 'start', ...made(), checklistId })
  soon(0)
}

export async function endInspection({ unitId }: InspectionKit, shortWords: string | null): Promise<void> {
  await note(unitId, { kind: 'end', ...made(), shortWords })
  soon(0)
}

export async function resumeInspection({ unitId }: InspectionKit): Promise<void> {
  await note(unitId, { kind: 'resume', ...made() })
  soon(0)
}

/** Marks that wait go on growing until they are full or gone: a list of eighty is two texts, not eighty. */
export async function markPoint(unitId: string, pointId: string, result: PointResult): Promise<void> {
  const mark = { pointId, result, at: notedNow() }
  const last = usePhone.getState().items.filter(({ group, body }) => group === unitId && body.kind === 'check')
  const open = last.find(
    ({ body, refused }) => !refused && body.kind === 'check' && body.marks.length < mostMarksAtOnce,
  )
  const grow = (body: Noted): Noted => (body.kind === 'check' ? { ...body, marks: withMark(body.marks, mark) } : body)
  const hasGrown = open !== undefined && (await outbox.change(open.key, grow))
  if (!hasGrown) await note(unitId, { kind: 'check', ...made(), marks: [mark] })
  soon(marksWaitMs)
}

/** Takes pictures into a draft: each is on the disk, with its hash, before the form shows it. */
export async function addPhotos(draft: SnagDraft): Promise<void> {
  const pictures = await platform.chooseImages(mostSnagPhotos - draft.photos.length)
  for (const picture of pictures) {
    demandRoom({ pictures: picture.bytes.length })
    await addPhoto(draft.unitId, picture)
  }
}

async function addPhoto(unitId: string, picture: Picture): Promise<void> {
  const { bytes, format } = picture
  const name = `${newRequestId()}.${format}`
  const hash = sha256(bytes)
  await platform.storage.keepPicture(name, picture)
  const photo = { name, hash, bytes: bytes.length, format, way: null }
  await changeDraft(unitId, draft => ({ ...draft, photos: [...draft.photos, photo] }))
}

export async function removePhoto(unitId: string, name: string): Promise<void> {
  await changeDraft(unitId, draft => ({ ...draft, photos: draft.photos.filter(photo => photo.name !== name) }))
  await platform.storage.removePicture(name)
}

/** The draft becomes a snag that waits; the outbox has it before the form lets go. */
export async function keepSnag(draft: SnagDraft): Promise<void> {
  const { unitId, operationId, room, component, photos, words } = draft
  if (room === null || component === null) return
  const { pointId, pin, snagKind, contractorId, responsible } = draft
  const place = { room, component, words: words.trim(), pin, pointId }
  const said = { snagKind, contractorId, responsible }
  await note(unitId, { kind: 'snag', operationId, notedAt: notedNow(), ...place, ...said }, photos)
  await removeDraft(unitId)
  soon(0)
}

export async function dropDraft(draft: SnagDraft): Promise<void> {
  await removeDraft(draft.unitId)
  for (const { name } of draft.photos) await platform.storage.removePicture(name)
}
