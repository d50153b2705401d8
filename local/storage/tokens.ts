import { createHmac, timingSafeEqual } from 'node:crypto'

export type StoragePurpose = 'get' | 'put'

/** Signs one path for one purpose until one instant; without the token nothing in the bucket can be read or written. */
export function storageTokens(options: { signingKey: string; now: () => number }) {
  const sign = (purpose: StoragePurpose, path: string, until: number): string =>
    createHmac('sha256', options.signingKey).update(`${purpose}\n${path}\n${until}`).digest('hex')
  return {
    /** `until` is in epoch seconds of the movable clock, as in a real signed address. */
    issue(purpose: StoragePurpose, path: string, lastsSeconds: number): { until: number; signature: string } {
      const until = Math.floor(options.now() / 1000) + lastsSeconds
      return { until, signature: sign(purpose, path, until) }
    },
    isValid(purpose: StoragePurpose, path: string, until: number, signature: string): boolean {
      const expected = Buffer.from(sign(purpose, path, until))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected) && options.now() / 1000 <= until
    },
  }
}
export type StorageTokens = ReturnType<typeof storageTokens>
