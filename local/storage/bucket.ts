import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENV_ID } from '../host/environment'

const PREFIX = `cloud://${ENV_ID}.local-bucket/`
/** Largest file that any door takes, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024

/** A private bucket in a directory. Paths are the bucket's own (`photo/2026/ab.jpg`), never file-system paths. */
export interface Bucket {
  write(path: string, bytes: Buffer): void
  /** Puts a file of this machine at a path, if nothing is there: as a second name for it, where the disk allows that. */
  place(path: string, file: string): void
  read(path: string): Buffer | undefined
  has(path: string): boolean
  remove(path: string): boolean
  /** Test hook: changes one byte of a stored file. */
  corrupt(fileId: string): void
}

export const fileIdOf = (path: string): string => PREFIX + path
/** The path inside our bucket, or undefined for another environment's file or no fileID at all. */
export const pathOf = (fileId: string): string | undefined =>
  fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : undefined

/** Why a cloud path is refused, or undefined. The rules are the platform's: not empty, no leading slash, no empty or dotted parts, ≤ 850 bytes. */
export function whyPathRefused(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || path.endsWith('/'))
    return 'the path is empty or begins or ends with a slash'
  if (Buffer.byteLength(path) > 850) return 'the path is longer than 850 bytes'
  if (path.split('/').some(part => part === '' || part === '.' || part === '..'))
    return 'the path has an empty or dotted part'
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\\\u0000-\u001f\u007f]/.test(path) ? 'the path has a character that is not allowed' : undefined
}

export function openBucket(dir: string): Bucket {
  // Each part is encoded: no name in the bucket can leave the directory or meet a reserved file name.
  const fileOf = (path: string): string =>
    join(dir, ...path.split('/').map(part => `_${encodeURIComponent(part)}`)) + '.bin'
  const write = (path: string, bytes: Buffer): void => {
    const file = fileOf(path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, bytes)
    renameSync(`${file}.part`, file)
  }
  const place = (path: string, from: string): void => {
    const file = fileOf(path)
    if (existsSync(file)) return
    mkdirSync(dirname(file), { recursive: true })
    try {
      linkSync(from, file)
    } catch {
      copyFileSync(from, file)
    }
  }
  const read = (path: string): Buffer | undefined => (existsSync(fileOf(path)) ? readFileSync(fileOf(path)) : undefined)
  return {
    write,
    place,
    read,
    has: path => existsSync(fileOf(path)),
    remove(path) {
      const had = existsSync(fileOf(path))
      rmSync(fileOf(path), { force: true })
      return had
    },
    corrupt(fileId) {
      const path = pathOf(fileId)
      const bytes = path === undefined ? undefined : read(path)
      if (path === undefined || !bytes?.length) throw new Error(`nothing to corrupt at ${fileId}`)
      bytes.writeUInt8(bytes.readUInt8(0) ^ 0xff, 0)
      write(path, bytes)
    },
  }
}
