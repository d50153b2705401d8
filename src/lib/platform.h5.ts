import Taro from '@tarojs/taro'
import { smallPicture } from './picture.h5'
import { makeStorage } from './storage.h5'
import type { ChosenFile, Picture, Platform, SubscribeAnswer, Uploadable } from './platform.type'

export type * from './platform.type'

/** The person whose phone this window plays; the page around it puts the token into the address. */
const session = (): string => new URLSearchParams(window.location.search).get('session') ?? ''

/** The local cloud's answer where a phone would have WeChat. Rejects on any failure, never resolves a stub. */
async function ask<T>(path: string, body: BodyInit, type = 'application/json'): Promise<T> {
  const headers = { 'content-type': type, 'x-session': session() }
  const response = await fetch(`/client/${path}`, { method: 'POST', headers, body })
  const answer: unknown = await response.json().catch(() => undefined)
  if (typeof answer !== 'object' || answer === null) throw new Error(`client ${path}: status ${response.status}`)
  if ('errCode' in answer && answer.errCode !== 0) throw new Error(`client ${path}: ${String(answer.errCode)}`)
  if (!response.ok) throw new Error(`client ${path}: status ${response.status}`)
  return answer as T
}

async function callFunction(name: string, event: object): Promise<unknown> {
  return (await ask<{ result: unknown }>('call', JSON.stringify({ name, data: event }))).result
}

async function uploadFile(cloudPath: string, { bytes }: Uploadable): Promise<string> {
  const body = new Blob([bytes.slice().buffer])
  const path = `upload?cloudPath=${encodeURIComponent(cloudPath)}`
  return (await ask<{ fileID: string }>(path, body, 'application/octet-stream')).fileID
}

async function phoneCode(): Promise<string | undefined> {
  const answer = await ask<{ code?: string }>('phone-code', '{}').catch(() => undefined)
  return answer?.code
}

async function requestSubscribe(templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>> {
  const said = await ask<Record<string, SubscribeAnswer>>('subscribe', JSON.stringify({ tmplIds: templateIds })).catch(
    (): Record<string, SubscribeAnswer> => ({}),
  )
  return Object.fromEntries(Object.entries(said).filter(([key]) => templateIds.includes(key)))
}

/** Resolves empty when the chooser is closed; a browser without the `cancel` event leaves it open, which harms nobody. */
function chooseFiles(accept: string, multiple: boolean): Promise<File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple })
  const chosen = new Promise<File[]>(resolve => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
  })
  input.click()
  return chosen
}

const chooseImages = async (count: number): Promise<readonly Picture[]> =>
  Promise.all((await chooseFiles('image/*', count > 1)).slice(0, count).map(smallPicture))

/** A link that is tapped for the person: browsers know no other way to give a file. */
function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href, download: name }).click()
  // Once the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function saveFile(name: string, text: string): Promise<boolean> {
  save(name, new Blob([text], { type: 'text/plain;charset=utf-8' }))
  return Promise.resolve(true)
}

/** A link that is tapped for the person: a window that opens itself after an answer has come is held back by browsers. */
function openFile(url: string): Promise<boolean> {
  Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' }).click()
  return Promise.resolve(true)
}

async function chooseFile(endings: readonly string[]): Promise<ChosenFile | undefined> {
  const [file] = await chooseFiles(endings.map(ending => `.${ending}`).join(','), false)
  return file && { name: file.name, path: '', bytes: new Uint8Array(await file.arrayBuffer()) }
}

function onSignal(tell: (isOnline: boolean) => void): () => void {
  const on = (): void => tell(true)
  const off = (): void => tell(false)
  window.addEventListener('online', on)
  window.addEventListener('offline', off)
  return () => {
    window.removeEventListener('online', on)
    window.removeEventListener('offline', off)
  }
}

export const platform: Platform = {
  name: 'h5',
  start: () => undefined,
  callFunction,
  uploadFile,
  phoneOpenType: undefined,
  phoneCode,
  requestSubscribe,
  chooseImages,
  scanCode: undefined,
  previewImages: (urls, current) => void Taro.previewImage({ urls: [...urls], current }),
  saveFile,
  openFile,
  chooseFile,
  // What a person keeps is theirs: another person's window on the same computer opens another shelf.
  storage: makeStorage(session),
  isOnline: () => Promise.resolve(navigator.onLine),
  onSignal,
  save,
  topEdge: () => ({ statusBar: 0, bar: 48, right: 0 }),
}
