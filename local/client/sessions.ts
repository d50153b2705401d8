import { createHmac, timingSafeEqual } from 'node:crypto'

/** A session says which person a mini-program's window belongs to. Signed, not stored: it outlives a restart of the same data directory. */
export interface Sessions {
  open(openid: string): string
  /** The openid, or undefined for a token that this data directory never gave. */
  whose(token: string): string | undefined
}

/** The shape of WeChat's ids; made-up ones for demonstrations keep it. */
export const isOpenid = (text: string): boolean => /^o[\w-]{5,63}$/.test(text)

export function openSessions(signingKey: string): Sessions {
  const sign = (openid: string): string =>
    createHmac('sha256', signingKey).update(`session\n${openid}`).digest('base64url')
  return {
    open: openid => `${Buffer.from(openid).toString('base64url')}.${sign(openid)}`,
    whose(token) {
      const [name = '', signature = ''] = token.split('.')
      const openid = Buffer.from(name, 'base64url').toString('utf8')
      const expected = Buffer.from(sign(openid))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected) ? openid : undefined
    },
  }
}
