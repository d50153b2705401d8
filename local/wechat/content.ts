import { randomUUID } from 'node:crypto'
import { riskyWords } from './risky.copy'
import type { WechatMemory } from './state'
import type { WechatAnswer } from './subscribe'

const LONGEST_TEXT = 2500
/** The checked person must have used the mini-program within two hours. */
const ACTIVE_WITHIN_MS = 2 * 3_600_000

interface Parts {
  memory: WechatMemory
  now(): number
  isOpenid(openid: string): boolean
}

function whyPersonRefused(parts: Parts, input: Record<string, unknown>): WechatAnswer | undefined {
  const openid = String(input.openid ?? '')
  if (!parts.isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(Number(input.scene))) return { errcode: 40129, errmsg: 'invalid scene' }
  const active = parts.memory.state.lastActive[openid]
  return active === undefined || parts.now() - active > ACTIVE_WITHIN_MS
    ? { errcode: 61010, errmsg: 'code is expired' }
    : undefined
}

/** `security.msgSecCheck`, version 2: the verdict is in `result.suggest`. */
export function checkText(parts: Parts, input: Record<string, unknown>): WechatAnswer {
  if (Number(input.version) !== 2) return { errcode: 40097, errmsg: 'invalid args: version' }
  const text = String(input.content ?? '')
  if (text === '' || [...text].length > LONGEST_TEXT) return { errcode: 40097, errmsg: 'invalid args: content' }
  const refused = whyPersonRefused(parts, input)
  if (refused) return refused
  const isRisky = riskyWords.some(word => text.includes(word))
  const result = { suggest: isRisky ? 'risky' : 'pass', label: isRisky ? 20006 : 100 }
  return {
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result }],
    trace_id: randomUUID(),
  }
}

/** `security.mediaCheckAsync`: answers with a number; the verdict comes later by push, here it is only noted. */
export function checkMedia(parts: Parts, input: Record<string, unknown>): WechatAnswer {
  if (Number(input.version) !== 2 || typeof input.media_url !== 'string')
    return { errcode: 40097, errmsg: 'invalid args' }
  const refused = whyPersonRefused(parts, input)
  if (refused) return refused
  const traceId = randomUUID()
  parts.memory.state.mediaChecks.push({
    traceId,
    openid: String(input.openid),
    mediaUrl: input.media_url,
    at: parts.now(),
  })
  parts.memory.save()
  return { errcode: 0, errmsg: 'ok', trace_id: traceId }
}
