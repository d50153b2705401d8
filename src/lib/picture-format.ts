import type { PictureFormat } from './platform.type'

const starts: readonly (readonly [PictureFormat, offset: number, bytes: readonly number[]])[] = [
  ['jpg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

/** What the first bytes say; names and types of files are only claims. undefined for anything we do not store. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  return starts.find(([, offset, start]) => start.every((byte, i) => bytes[offset + i] === byte))?.[0]
}
