import type { PhoneStorage } from '../platform.type'
import { mostPerKey, bytesOf } from './meter'

/** Thrown when the phone has no room for what is to be kept. */
export class PhoneFull extends Error {}

/** Named texts of one kind on the phone, each under a key of its own: one is written whole or not at all. */
export interface Shelf<Kept> {
  all(): Promise<Kept[]>
  read(name: string): Promise<Kept | undefined>
  /** Rejects with PhoneFull. Answers the text as it stands on the disk. */
  write(name: string, kept: Kept): Promise<string>
  remove(name: string): Promise<void>
}

/** `kind` begins the keys; `isWhole` tells what is read from what an older version of the app left behind. */
export function makeShelf<Kept>(
  storage: PhoneStorage,
  kind: string,
  isWhole: (value: unknown) => value is Kept,
): Shelf<Kept> {
  const keyOf = (name: string): string => `${kind}:${name}`
  const readKey = async (key: string): Promise<Kept | undefined> => {
    const text = await storage.readText(key)
    const value: unknown = text === undefined ? undefined : parsed(text)
    return isWhole(value) ? value : undefined
  }
  return {
    async all() {
      const keys = (await storage.textKeys()).filter(key => key.startsWith(`${kind}:`))
      const found = await Promise.all(keys.map(readKey))
      return found.flatMap(kept => (kept === undefined ? [] : [kept]))
    },
    read: name => readKey(keyOf(name)),
    async write(name, kept) {
      const text = JSON.stringify(kept)
      if (bytesOf(text) > mostPerKey) throw new PhoneFull(`${kind} is over 1 MB`)
      await storage.writeText(keyOf(name), text).catch((fault: unknown) => {
        throw new PhoneFull(String(fault))
      })
      return text
    },
    remove: name => storage.removeText(keyOf(name)),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
