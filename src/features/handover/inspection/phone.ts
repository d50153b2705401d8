import { create } from 'zustand'
import type { Answer } from '~/types/kernel/contract'
import { mostOperations } from '~/types/handover/inspection'
import { handoverClient } from '../handover.client'
import { photoSteps } from '~/src/features/photo/photo.client'
import { hasRoom, usedBy, type Used } from '~/src/lib/offline/meter'
import { Outbox, type Carrier } from '~/src/lib/offline/outbox'
import { makeShelf, PhoneFull } from '~/src/lib/offline/shelf'
import { platform } from '~/src/lib/platform'
import type { SnagDraft } from './draft'
import { operationOf, withNoted, type HeldNoted, type Noted, type SavedKit } from './noted'
import type { InspectionRow } from '~/types/handover/inspection'

/** The flats of a day as they were last told. */
export interface SavedList {
  readonly at: number
  readonly rows: readonly InspectionRow[]
}

interface PhoneState {
  /** False until what the phone has kept is read. */
  readonly isReady: boolean
  readonly isOnline: boolean
  readonly isSending: boolean
  readonly items: readonly HeldNoted[]
  readonly kits: Readonly<Record<string, SavedKit>>
  readonly drafts: Readonly<Record<string, SnagDraft>>
  /** Forms that were put aside: they wait, half written. */
  readonly aside: Readonly<Record<string, boolean>>
  readonly list: SavedList | undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isKit = (value: unknown): value is SavedKit => isObject(value) && 'kit' in value && 'at' in value
const isDraft = (value: unknown): value is SnagDraft => isObject(value) && 'operationId' in value && 'photos' in value
const isList = (value: unknown): value is SavedList => isObject(value) && 'rows' in value && 'at' in value

const { storage } = platform
const kitShelf = makeShelf<SavedKit>(storage, 'inspect-flat', isKit)
const draftShelf = makeShelf<SnagDraft>(storage, 'inspect-draft', isDraft)
const listShelf = makeShelf<SavedList>(storage, 'inspect-list', isList)
const onlyList = 'today'

/** What this phone knows of inspections: kept on its disk, so that it is there without signal and after the app was killed (R5.6). */
export const usePhone = create<PhoneState>(() => ({
  ...{ isReady: false, isOnline: true, isSending: false, items: [], kits: {}, drafts: {}, aside: {}, list: undefined },
}))
const set = usePhone.setState
const get = usePhone.getState

const carrier: Carrier<Noted> = {
  ...photoSteps,
  async send(unitId, items) {
    const answer = await handoverClient.syncInspection({ unitId, operations: items.map(operationOf) })
    if (!answer.ok) return answer.kind === 'refusal' ? { code: answer.code, details: answer.details } : 'noAnswer'
    const results = new Map(answer.data.results.map(result => [result.operationId, result.refused]))
    const told = items.filter(({ key }) => results.has(key))
    for (const { key, group, body } of told) if (results.get(key) === null) await keepDone(group, body)
    return told.map(({ key }) => {
      const refused = results.get(key)
      return { key, refused: refused ? { code: refused.code, details: refused } : null }
    })
  },
}

/** What the server has taken stands in the kept flat before it leaves the outbox: without signal right after, it is still seen. */
async function keepDone(unitId: string, body: Noted): Promise<void> {
  const saved = get().kits[unitId]
  if (saved) await saveKit({ ...saved, kit: withNoted(saved.kit, body) })
}

export const outbox = new Outbox<Noted>({
  ...{ storage, carrier, isOnline: () => platform.isOnline(), kind: 'inspect-noted', mostAtOnce: mostOperations },
  onChange: (items, isSending) => set({ items, isSending }),
})

let starting: Promise<void> | undefined

/** Reads what was kept, once a life of the app; listens to the signal from then on. */
export function startPhone(): Promise<void> {
  return (starting ??= begin())
}

async function begin(): Promise<void> {
  await outbox.load()
  const [kits, drafts, list] = await Promise.all([kitShelf.all(), draftShelf.all(), listShelf.read(onlyList)])
  const sent = new Set(outbox.items.map(({ key }) => key))
  // Killed between the two writes of a saved snag: it is in the outbox, so the form has nothing left to ask.
  for (const { unitId } of drafts.filter(({ operationId }) => sent.has(operationId))) await draftShelf.remove(unitId)
  const open = drafts.filter(({ operationId }) => !sent.has(operationId))
  set({
    ...{ isReady: true, list, isOnline: await platform.isOnline() },
    kits: Object.fromEntries(kits.map(saved => [saved.kit.unitId, saved])),
    drafts: Object.fromEntries(open.map(draft => [draft.unitId, draft])),
  })
  await sweepPictures()
  platform.onSignal(isOnline => {
    set({ isOnline })
    if (isOnline) void syncAll()
  })
}

/** Pictures that nothing names any more: the app was killed between a text and its picture. */
async function sweepPictures(): Promise<void> {
  const { items, drafts } = get()
  const named = new Set([...items, ...Object.values(drafts)].flatMap(({ photos }) => photos).map(({ name }) => name))
  for (const name of await storage.pictureNames()) if (!named.has(name)) await storage.removePicture(name)
}

/** How much of the phone's budget is used. */
export function usedOf({ items, kits, drafts, list }: PhoneState): Used {
  const texts = [...items, ...Object.values(kits), ...Object.values(drafts), list ?? '']
  return usedBy(
    texts.map(each => JSON.stringify(each)),
    [...items, ...Object.values(drafts)],
  )
}

/** Throws PhoneFull before anything is lost: the screen says so, and what is there goes on. */
export function demandRoom(more: Partial<Used>): void {
  if (!hasRoom(usedOf(get()), more)) throw new PhoneFull('over the budget')
}

export async function saveKit(saved: SavedKit): Promise<void> {
  await kitShelf.write(saved.kit.unitId, saved)
  set({ kits: { ...get().kits, [saved.kit.unitId]: saved } })
}

let turn: Promise<unknown> = Promise.resolve()
/** Changes of drafts one after the other, each on what stands then: a letter and a photo at the same moment lose neither. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = turn.then(act)
  turn = done.catch(() => undefined)
  return done
}

async function write(draft: SnagDraft): Promise<void> {
  await draftShelf.write(draft.unitId, draft)
  set({ drafts: { ...get().drafts, [draft.unitId]: draft } })
}

export const putAside = (unitId: string, isAside: boolean): void =>
  set({ aside: { ...get().aside, [unitId]: isAside } })

/** Opens the form of a flat: a new one, or the one that was put aside. */
export function openDraft(fresh: SnagDraft): Promise<void> {
  putAside(fresh.unitId, false)
  return inTurn(async () => {
    if (!get().drafts[fresh.unitId]) await write(fresh)
  })
}

export function changeDraft(unitId: string, change: (draft: SnagDraft) => SnagDraft): Promise<void> {
  return inTurn(async () => {
    const draft = get().drafts[unitId]
    if (draft) await write(change(draft))
  })
}

export function removeDraft(unitId: string): Promise<void> {
  return inTurn(async () => {
    await draftShelf.remove(unitId)
    const { [unitId]: _gone, ...drafts } = get().drafts
    set({ drafts })
  })
}

/** The flat anew from the server; without an answer the kept one stays. */
export async function download(unitId: string): Promise<Answer<unknown>> {
  const answer = await handoverClient.inspectionKit({ unitId })
  set({ isOnline: answer.ok || answer.kind !== 'retry' })
  if (answer.ok) await saveKit({ kit: answer.data, at: answer.now })
  return answer
}

/** The flats of today, and each of them with all that is needed in a basement; flats of other days go, when nothing waits for them. */
export async function downloadToday(whose: 'mine' | 'all'): Promise<Answer<unknown>> {
  const answer = await handoverClient.inspectionsToday({ whose })
  set({ isOnline: answer.ok || answer.kind !== 'retry' })
  if (!answer.ok) return answer
  const list = { at: answer.now, rows: answer.data.rows }
  await listShelf.write(onlyList, list)
  set({ list })
  for (const { unitId } of list.rows.filter(({ isMine }) => isMine)) await download(unitId)
  await forgetOthers(new Set(list.rows.map(({ unitId }) => unitId)))
  return answer
}

async function forgetOthers(today: ReadonlySet<string>): Promise<void> {
  const { items, kits, drafts } = get()
  const isNeeded = (unitId: string): boolean =>
    today.has(unitId) || unitId in drafts || items.some(({ group }) => group === unitId)
  const gone = Object.keys(kits).filter(unitId => !isNeeded(unitId))
  for (const unitId of gone) await kitShelf.remove(unitId)
  if (gone.length > 0)
    set({ kits: Object.fromEntries(Object.entries(get().kits).filter(([id]) => !gone.includes(id))) })
}

/** Sends what waits, and looks again at the flats that something was sent for. */
export async function syncAll(): Promise<void> {
  const groups = [...new Set(get().items.map(({ group }) => group))]
  await outbox.sync()
  const left = new Set(get().items.map(({ group }) => group))
  for (const unitId of groups.filter(group => !left.has(group))) await download(unitId)
}
