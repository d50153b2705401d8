import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const MODULES = 41
const SCALE = 8
const SIDE = MODULES * SCALE

/** PNG's checksum; Node's own came only with 20.15. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

/** A valid PNG that stands in for a mini-program code: a dotted disc drawn from the scene's hash. It cannot be scanned. */
export function codePicture(scene: string): Buffer {
  const hash = createHash('sha512').update(scene).digest()
  const isDark = (x: number, y: number): boolean => {
    const radius = Math.hypot(x - MODULES / 2, y - MODULES / 2)
    const bit = (x * 31 + y * 17) % (hash.length * 8)
    return radius < MODULES / 2 - 1 && radius > 6 && ((hash[bit >> 3] ?? 0) >> (bit & 7)) % 2 === 1
  }
  const rows = Array.from({ length: SIDE }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: SIDE }, (__, x) => (isDark(Math.floor(x / SCALE), Math.floor(y / SCALE)) ? 0x22 : 0xff)),
    ]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([8, 0, 0, 0, 0], 8) // 8 bits, grey
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
