import { randomBytes } from 'node:crypto'
import { APP_ID } from '../host/environment'
import type { WechatMemory } from './state'
import type { WechatAnswer } from './subscribe'

const CODE_LASTS_MS = 5 * 60_000

/** The code that the getPhoneNumber button gives: once, five minutes. */
export function openPhoneCodes(memory: WechatMemory, now: () => number) {
  const { phoneCodes } = memory.state
  return {
    give(phone: string): string {
      const code = randomBytes(32).toString('hex')
      phoneCodes[code] = { phone, until: now() + CODE_LASTS_MS }
      memory.save()
      return code
    },
    exchange(input: Record<string, unknown>): WechatAnswer {
      const code = String(input.code ?? '')
      const given = Object.hasOwn(phoneCodes, code) ? phoneCodes[code] : undefined
      delete phoneCodes[code]
      memory.save()
      if (!given || now() > given.until) return { errcode: 40029, errmsg: 'invalid code' }
      const watermark = { timestamp: Math.floor(now() / 1000), appid: APP_ID }
      return {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: given.phone, purePhoneNumber: given.phone, countryCode: '86', watermark },
      }
    },
  }
}
