import type { Held } from './held'

/** Bytes on the phone. */
export interface Used {
  readonly texts: number
  readonly pictures: number
}

/** WeChat gives 10 MB for texts and 200 MB for files (platform.md); a part of each is left to everything else that the app keeps. */
export const allowed: Used = { texts: 8 * 1024 * 1024, pictures: 180 * 1024 * 1024 }
/** One key of WeChat's storage holds 1 MB; a text of ours stays below. */
export const mostPerKey = 1024 * 1024

/** As UTF-8, in which a phone keeps it: Chinese characters are three bytes. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

export const usedBy = (texts: readonly string[], items: readonly Pick<Held<unknown>, 'photos'>[]): Used => ({
  texts: texts.reduce((sum, text) => sum + bytesOf(text), 0),
  pictures: items.flatMap(({ photos }) => photos).reduce((sum, { bytes }) => sum + bytes, 0),
})

/** Whether so much more has room: refused before it is full, so that nothing that was begun is lost. */
export const hasRoom = (used: Used, more: Partial<Used>, limit: Used = allowed): boolean =>
  used.texts + (more.texts ?? 0) <= limit.texts && used.pictures + (more.pictures ?? 0) <= limit.pictures

/** How full it is, 0–1: the fuller of the two. */
export const fullness = (used: Used, limit: Used = allowed): number =>
  Math.min(1, Math.max(used.texts / limit.texts, used.pictures / limit.pictures))
