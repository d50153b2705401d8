import type { Deps } from '../_kernel/deps'
import { sha256 } from '../_kernel/field-crypto'
import { findAll } from '../_kernel/find-all'
import { oneOf } from '../_kernel/query'
import type { Paper } from '../_schema/paper.schema'
import type { Pictures } from './layout/parts'
import { pictureHashesOf } from './layout/sheet'

/** Bytes of pictures in one file: it must still open on a phone, and fit in a function's memory. */
export const mostPictureBytes = 12 * 1024 * 1024

/** A PDF holds a JPEG as it is, which is what phones send; other pictures are in the app alone. */
const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/**
 * The pictures that a paper shows, found by the flat's evidence (R13.5) and as they were when it was signed: one whose bytes have another hash
 * is left out, as is what would make the file too large.
 */
export async function picturesOn({ database, storage, log }: Deps, paper: Paper): Promise<Pictures> {
  const hashes = pictureHashesOf(paper)
  if (hashes.length === 0) return new Map()
  const links = await findAll(database, 'evidence', { unitId: paper.unitId, kind: 'photo' })
  const idOf = new Map(links.map(({ contentHash, refId }) => [contentHash, refId]))
  const ids = hashes.flatMap(hash => idOf.get(hash) ?? [])
  const found = await database.find('photos', { where: { _id: oneOf(ids) }, limit: 1_000 })
  const photos = new Map(found.map(photo => [photo._id, photo]))
  const pictures = new Map<string, Buffer>()
  let left = mostPictureBytes
  for (const hash of hashes) {
    const photo = photos.get(idOf.get(hash) ?? '')
    if (!photo?.fileId || photo.bytes > left) continue
    const bytes = await storage.download(photo.fileId)
    if (sha256(bytes) !== hash || !isJpeg(bytes)) continue
    pictures.set(hash, bytes)
    left -= bytes.length
  }
  if (pictures.size < hashes.length)
    log.event('picturesLeftOut', { paperId: paper._id, left: hashes.length - pictures.size })
  return pictures
}
