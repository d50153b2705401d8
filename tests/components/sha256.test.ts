import { createHash } from 'node:crypto'
import { sha256 } from '~/src/lib/sha256'

const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + length * 7) % 256)

describe('SHA-256 on a phone', () => {
  test('the published example', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('agrees with Node for every length around the edges of a block', () => {
    const lengths = [...Array.from({ length: 260 }, (_, i) => i), 4095, 4096, 100_003]
    for (const length of lengths) expect(sha256(bytesOf(length))).toBe(hex(bytesOf(length)))
  })

  test('one changed bit of a photo of 500 KB changes the hash', () => {
    const photo = bytesOf(500 * 1024)
    const before = sha256(photo)
    photo[250_000] = (photo[250_000] ?? 0) ^ 1
    expect(sha256(photo)).not.toBe(before)
    expect(sha256(photo)).toBe(hex(photo))
  })

  test('reads a part of a larger buffer as itself', () => {
    const part = bytesOf(1000).subarray(100, 300)
    expect(sha256(part)).toBe(hex(part))
  })
})
