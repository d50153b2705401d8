import { randomUUID } from 'node:crypto'
import type { Engine } from '../engine/engine'
import type { FunctionHost, Speaker } from '../host/host'
import { answerBytes, answerJson } from '../http/answer'
import { jsonObject, multipartFields, readBody } from '../http/body'
import type { Door, Visit } from '../http/server'
import { storageAction, type StorageParts } from '../storage/actions'
import type { FakeWechat } from '../wechat/wechat'
import { openApiResponse } from '../wechat/protobuf'

/** A request is at most as large as the largest document the database takes, with room for its envelope. */
const LARGEST_REQUEST = 20 * 1024 * 1024
/** Names one caller that speaks for no invocation: an SDK outside the function host. */
const OUTSIDE = ''

interface Parts {
  engine: Engine
  host: FunctionHost
  storage: StorageParts
  wechat: FakeWechat
  log: (event: string, fields: Record<string, unknown>) => void
}

type Answer = Record<string, unknown>

/** Errors of the engine carry the platform's `code`; anything else is a fault of ours. */
function faultAnswer(parts: Parts, action: string, fault: unknown): Answer {
  if (fault instanceof Error && 'code' in fault && fault.name === 'CloudError')
    return { code: fault.code, message: fault.message }
  parts.log('admin.fault', { action, message: fault instanceof Error ? fault.stack : String(fault) })
  return { code: 'SYS_ERR', message: fault instanceof Error ? fault.message : String(fault) }
}

/** The SOURCE that the called function reads. An outside SDK says it in X-TCB-Source; it never becomes a bare wx_trigger or wx_client. */
function sourceOf(speaker: Speaker | undefined, visit: Visit): string {
  if (speaker) return `${speaker.source},scf`
  const said = String(visit.request.headers['x-tcb-source'] ?? '')
    .split(',')
    .filter(Boolean)
  return [...said, 'outside'].join(',')
}

async function invokeFunction(
  parts: Parts,
  body: Record<string, unknown>,
  caller: { source: string; openid?: string },
): Promise<Answer> {
  const name = String(body.function_name ?? '')
  const event = jsonObject(Buffer.from(typeof body.request_data === 'string' ? body.request_data : ''))
  const outcome = await parts.host.callFromFunction(name, event, caller)
  if (outcome.ok) return { data: { response_data: outcome.text } }
  return {
    code: outcome.fault.errCode === -504002 ? 'FUNCTIONS_EXECUTE_FAIL' : 'FUNCTIONS_REQUEST_FAIL',
    message: outcome.fault.errMsg,
  }
}

async function jsonAction(parts: Parts, visit: Visit, body: Record<string, unknown>): Promise<Answer> {
  const action = String(body.action ?? '')
  const token = String(body.wxCloudApiToken ?? '')
  const speaker = parts.host.speaker(token)
  // The platform freezes a finished function; a late word of it must not write behind everybody's back.
  if (speaker === 'ended') return { code: 'INVALID_REQUEST_SOURCE', message: 'this invocation has ended' }
  if (action.startsWith('database.')) return parts.engine.handle(action, body, speaker ? speaker.id : token || OUTSIDE)
  if (action.startsWith('storage.')) return { ...storageAction(parts.storage, action, body) }
  if (action === 'functions.invokeFunction')
    return invokeFunction(parts, body, { source: sourceOf(speaker, visit), openid: speaker?.openid })
  return { code: 'INVALID_PARAM', message: `${action} is not known to the local cloud` }
}

function openApi(parts: Parts, visit: Visit, body: Buffer, contentType: string): void {
  const fields = multipartFields(body, contentType)
  const text = (name: string): string => fields.get(name)?.toString('utf8') ?? ''
  if (text('action') !== 'wx.openApi')
    return answerJson(visit.response, 200, {
      code: 'INVALID_PARAM',
      message: `${text('action')} is not known to the local cloud`,
    })
  const speaker = parts.host.speaker(text('wxCloudApiToken'))
  const allowed = typeof speaker === 'object' ? speaker.target.config.permissions.openapi : undefined
  const reply = parts.wechat.openApi(text('apiName'), fields.get('requestData') ?? Buffer.alloc(0), allowed)
  answerBytes(visit.response, 200, 'application/octet-stream', openApiResponse(reply))
}

/** `POST /admin`: the whole wire protocol of the SDK. Browsers have no business here: any Origin is refused. */
export function adminDoor(parts: Parts): Door {
  return async visit => {
    if (visit.url.pathname !== '/admin') return false
    const { request, response } = visit
    if (request.method !== 'POST' || request.headers.origin !== undefined) {
      answerJson(response, 403, { code: 'INVALID_REQUEST_SOURCE', message: 'only an SDK may speak here' })
      return true
    }
    const body = await readBody(request, LARGEST_REQUEST)
    const contentType = request.headers['content-type'] ?? ''
    if (contentType.startsWith('multipart/form-data')) {
      openApi(parts, visit, body, contentType)
      return true
    }
    const asked = jsonObject(body)
    const answer = await jsonAction(parts, visit, asked).catch((fault: unknown) =>
      faultAnswer(parts, String(asked.action), fault),
    )
    answerJson(response, 200, { requestId: randomUUID(), ...answer })
    return true
  }
}
