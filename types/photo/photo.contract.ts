import * as v from 'valibot'
import { command, contract } from '../kernel/contract'
import { PhotoId } from '../kernel/words'

/** Everybody who has a form with a picture: a visitor's is the proof of a claim (R2.4). */
const writers = {
  visitor: 'own',
  buyer: 'own',
  owner: 'own',
  member: 'own',
  agent: 'own',
  supervisor: 'own',
  manager: 'own',
  director: 'own',
  technician: 'own',
  contractor: 'own',
  sales: 'own',
  admin: 'own',
} as const

/** Photos (R13.5): an id and an unguessable path first, the bytes straight to storage, then a hash checked on both sides. */
export const photoContract = contract({
  begin: command({
    allow: writers,
    input: v.strictObject({
      /** SHA-256 of the bytes that will be uploaded, hex, taken on the phone. */
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** Compressed on the phone to at most 500 KB. */
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(512_000, 'PHOTO_TOO_LARGE')),
      format: v.picklist(['jpg', 'png', 'webp']),
    }),
    output: v.object({ photoId: v.string(), cloudPath: v.string() }),
    refusals: [],
  }),
  confirm: command({
    allow: writers,
    input: v.strictObject({ photoId: PhotoId, fileId: v.pipe(v.string(), v.maxLength(300)) }),
    output: v.object({ photoId: v.string() }),
    refusals: ['PHOTO_CORRUPTED', 'PHOTO_NOT_UPLOADED'],
  }),
})
export type PhotoContract = typeof photoContract
