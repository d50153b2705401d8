import Taro from '@tarojs/taro'

const key = 'server-ahead'
/** Smaller differences are the way that an answer takes. */
const worthKeeping = 2_000

let ahead: number | undefined

const readAhead = (): number => {
  const kept: unknown = Taro.getStorageSync(key)
  return typeof kept === 'number' ? kept : 0
}

/** Each answer says how far the server's clock is ahead of the phone's; it is kept, so that a phone that starts without signal knows it. */
export function learnServerTime(now: number): void {
  const difference = now - Date.now()
  if (Math.abs(difference - (ahead ??= readAhead())) < worthKeeping) return
  ahead = difference
  Taro.setStorageSync(key, difference)
}

/**
 * The instant at which something is noted without signal: the phone's clock, put right by what the server last said. Screens with an
 * answer in hand use that answer's `now`; the server takes this one within bounds only.
 */
export const notedNow = (): number => Date.now() + (ahead ??= readAhead())
