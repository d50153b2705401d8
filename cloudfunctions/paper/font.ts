import type { Deps } from '../_kernel/deps'

let held: Promise<Buffer> | undefined

/**
 * The one font of all papers, from cloud storage: the setting `FONT_FILE` is its file id (docs/go-live.md). Ten megabytes, so it is in no
 * function's bundle, and is read once a process.
 */
export function wordsFont({ storage, setting }: Pick<Deps, 'storage' | 'setting'>): Promise<Buffer> {
  held ??= download(storage, setting('FONT_FILE')).catch((fault: unknown) => {
    held = undefined
    throw fault
  })
  return held
}

async function download(storage: Deps['storage'], fileId: string | undefined): Promise<Buffer> {
  if (!fileId) throw new Error('FONT_FILE is not set: no paper can be drawn (docs/go-live.md)')
  return storage.download(fileId)
}
