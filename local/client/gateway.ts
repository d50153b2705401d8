import type { FunctionHost } from '../host/host'
import { answerJson } from '../http/answer'
import { jsonObject, readBody } from '../http/body'
import type { Door, Visit } from '../http/server'
import { fileIdOf, LARGEST_FILE, whyPathRefused, type Bucket } from '../storage/bucket'
import type { PromptAnswer } from '../wechat/subscribe'
import type { FakeWechat } from '../wechat/wechat'
import { isOpenid, type Sessions } from './sessions'

/** The event of a client's call, 6 MB on the platform; the envelope needs a little more. */
const LARGEST_CALL = 7 * 1024 * 1024

export interface Person {
  key: string
  openid: string
  phone?: string
}
interface Parts {
  host: FunctionHost
  bucket: Bucket
  wechat: FakeWechat
  sessions: Sessions
  people: readonly Person[]
}

type Input = Record<string, unknown>
interface Client {
  openid: string
  visit: Visit
}
type ClientAction = (parts: Parts, client: Client) => Promise<Input> | Input

const asked = async (visit: Visit): Promise<Input> => jsonObject(await readBody(visit.request, LARGEST_CALL))

/** As `wx.cloud.callFunction`: `{ result }`, or `{ errCode, errMsg }` of the platform. */
const call: ClientAction = async (parts, { openid, visit }) => {
  const { name, data: event } = await asked(visit)
  const outcome = await parts.host.callFromClient(
    String(name ?? ''),
    (typeof event === 'object' ? event : null) as Input,
    openid,
  )
  if (!outcome.ok)
    return {
      errCode: outcome.fault.errCode,
      errMsg: `cloud.callFunction:fail errCode: ${outcome.fault.errCode} | errMsg: ${outcome.fault.errMsg}`,
    }
  return { result: JSON.parse(outcome.text) as unknown, errMsg: 'cloud.callFunction:ok' }
}

/** As `wx.cloud.uploadFile`; the body is the file itself. */
const upload: ClientAction = async (parts, { visit }) => {
  const path = visit.url.searchParams.get('cloudPath') ?? ''
  const refused = whyPathRefused(path)
  if (refused) return { errCode: -403001, errMsg: `cloud.uploadFile:fail ${refused}` }
  const bytes = await readBody(visit.request, LARGEST_FILE)
  if (bytes.length === 0) return { errCode: -403002, errMsg: 'cloud.uploadFile:fail the file is empty' }
  // Clients may create, never replace: the bucket's rule is "creator only", and a path belongs to its first writer.
  if (parts.bucket.has(path)) return { errCode: -503002, errMsg: 'cloud.uploadFile:fail storage exceed authority' }
  parts.bucket.write(path, bytes)
  return { fileID: fileIdOf(path), statusCode: 200, errMsg: 'cloud.uploadFile:ok' }
}

const closed =
  (api: string, errCode: number): ClientAction =>
  () => ({ errCode, errMsg: `${api}:fail permission denied: private to functions` })

/** As a tap on the getPhoneNumber button; `phone` lets a test act for a person outside the demonstration. */
const phoneCode: ClientAction = async (parts, { openid, visit }) => {
  const { phone: wanted } = await asked(visit)
  const phone = typeof wanted === 'string' ? wanted : parts.people.find(person => person.openid === openid)?.phone
  if (!phone) return { errno: 1400001, errMsg: 'getPhoneNumber:fail no phone number' }
  return { code: parts.wechat.phoneCode(phone), errMsg: 'getPhoneNumber:ok' }
}

const subscribe: ClientAction = async (parts, { openid, visit }) => {
  const { tmplIds, answers } = await asked(visit)
  const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : []
  return parts.wechat.prompt(openid, ids, (answers ?? {}) as Record<string, PromptAnswer>)
}

const messages: ClientAction = (parts, { openid }) => ({ messages: parts.wechat.shown(openid) })

const ACTIONS = new Map<string, ClientAction>([
  ['POST call', call],
  ['POST upload', upload],
  ['POST temp-urls', closed('cloud.getTempFileURL', -503002)],
  ['POST delete-file', closed('cloud.deleteFile', -503002)],
  ['POST database', closed('collection.get', -502003)],
  ['POST phone-code', phoneCode],
  ['POST subscribe', subscribe],
  ['GET messages', messages],
])

/** The development door: a session for a known demo person (by key) or for any well-formed openid. */
async function openSession(parts: Parts, visit: Visit): Promise<void> {
  const { openid: wanted, person } = await asked(visit)
  const openid = person === undefined ? wanted : parts.people.find(each => each.key === person)?.openid
  if (typeof openid !== 'string' || !isOpenid(openid))
    return answerJson(visit.response, 400, { errCode: 40003, errMsg: 'invalid openid' })
  answerJson(visit.response, 200, { session: parts.sessions.open(openid), openid })
}

/** What the mini-program's own `wx.cloud` does: /client/*, each with the header x-session. */
export function clientDoor(parts: Parts): Door {
  return async visit => {
    const path = /^\/client\/([\w-]+)$/.exec(visit.url.pathname)?.[1]
    if (!path) return false
    if (path === 'session' && visit.request.method === 'POST') {
      await openSession(parts, visit)
      return true
    }
    const action = ACTIONS.get(`${visit.request.method} ${path}`)
    if (!action) return false
    const openid = parts.sessions.whose(String(visit.request.headers['x-session'] ?? ''))
    if (openid === undefined) {
      answerJson(visit.response, 401, { errCode: -401003, errMsg: 'the session is not known' })
      return true
    }
    parts.wechat.seen(openid)
    answerJson(visit.response, 200, await action(parts, { openid, visit }))
    return true
  }
}
