import Taro from '@tarojs/taro'
import { smallPicture } from './picture.h5'
import type { Picture, Platform, SubscribeAnswer } from './platform.type'

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

async function uploadFile(cloudPath: string, picture: Picture): Promise<string> {
  const body = new Blob([picture.bytes.slice().buffer])
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
function chooseImages(count: number): Promise<readonly Picture[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', multiple: count > 1 })
  const chosen = new Promise<File[]>(resolve => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? []).slice(0, count)))
    input.addEventListener('cancel', () => resolve([]))
  })
  input.click()
  return chosen.then(files => Promise.all(files.map(smallPicture)))
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
  topEdge: () => ({ statusBar: 0, bar: 48, right: 0 }),
}
