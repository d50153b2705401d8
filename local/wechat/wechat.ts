import { checkMedia, checkText } from './content'
import { codePicture } from './codePicture'
import { openFaults, type Faults, type InjectedFault } from './faults'
import { openPhoneCodes } from './phone'
import { openApiPairs, type OpenApiReply } from './protobuf'
import { openMemory, type ShownMessage, type WechatState } from './state'
import { openSubscribe, type MessageTemplate, type PromptAnswer, type WechatAnswer } from './subscribe'

/** System errors of the openapi gate, thrown by the SDK as errCode. */
const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101
const TIMED_OUT = -604102

/** The fake WeChat: what the platform's own servers and the person's WeChat would do. */
export interface FakeWechat {
  /** One openapi call of a function; `allowed` is its config.json's permissions.openapi, undefined for a caller outside any function. */
  openApi(api: string, commApiData: Buffer, allowed: readonly string[] | undefined): OpenApiReply
  /** Messages that this person's WeChat would have shown, oldest first. */
  shown(openid: string): ShownMessage[]
  /** A code as the getPhoneNumber button gives it. */
  phoneCode(phone: string): string
  /** The subscribe prompt; accepts what `answers` does not name. */
  prompt(
    openid: string,
    tmplIds: readonly string[],
    answers?: Readonly<Record<string, PromptAnswer>>,
  ): Record<string, unknown>
  grants(openid: string, templateId: string): number
  mediaChecks(): WechatState['mediaChecks']
  /** Somebody uses the mini-program now. */
  seen(openid: string): void
  faults: Faults
}

const json = (answer: WechatAnswer): OpenApiReply => ({
  contentType: 'application/json',
  bytes: Buffer.from(JSON.stringify(answer)),
})

function faultReply(fault: InjectedFault): OpenApiReply {
  if (fault.kind === 'timeout') return { errorCode: TIMED_OUT }
  if (fault.kind === 'limit') return json({ errcode: 45009, errmsg: 'reach max api daily quota limit' })
  if (fault.kind === 'busy') return json({ errcode: -1, errmsg: 'system error' })
  return json({ errcode: fault.errcode ?? -1, errmsg: 'injected' })
}

function codeReply(input: Record<string, unknown>): OpenApiReply {
  const scene = String(input.scene ?? '')
  if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene))
    return json({ errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' })
  return { contentType: 'image/png', bytes: codePicture(scene) }
}

function inputOf(commApiData: Buffer): Record<string, unknown> {
  const pairs = openApiPairs(commApiData).filter(pair => !pair.contentType)
  return Object.fromEntries(pairs.map(pair => [pair.key, JSON.parse(pair.value.toString('utf8')) as unknown]))
}

export function openWechat(options: {
  dir: string
  now: () => number
  templates?: readonly MessageTemplate[]
  isOpenid(openid: string): boolean
}): FakeWechat {
  const memory = openMemory(options.dir)
  const parts = { memory, now: options.now, templates: options.templates, isOpenid: options.isOpenid }
  const subscribe = openSubscribe(parts)
  const phone = openPhoneCodes(memory, options.now)
  const faults = openFaults()
  const apis = new Map<string, (input: Record<string, unknown>) => OpenApiReply>([
    ['phonenumber.getPhoneNumber', input => json(phone.exchange(input))],
    ['subscribeMessage.send', input => json(subscribe.send(input))],
    ['security.msgSecCheck', input => json(checkText(parts, input))],
    ['security.mediaCheckAsync', input => json(checkMedia(parts, input))],
    ['wxacode.getUnlimited', codeReply],
  ])
  return {
    faults,
    openApi(api, commApiData, allowed) {
      const serve = apis.get(api)
      if (!serve) return { errorCode: API_NOT_FOUND }
      if (allowed && !allowed.includes(api)) return { errorCode: NO_PERMISSION }
      const fault = faults.meet(api)
      if (fault && !fault.delivered) return faultReply(fault)
      const reply = serve(inputOf(commApiData))
      return fault ? faultReply(fault) : reply
    },
    shown: openid => memory.state.shown.filter(message => message.openid === openid),
    phoneCode: phone.give,
    prompt: subscribe.prompt,
    grants: subscribe.grants,
    mediaChecks: () => memory.state.mediaChecks,
    seen: openid => void (memory.state.lastActive[openid] = options.now()),
  }
}
