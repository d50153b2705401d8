import type { PictureFormat } from '../platform.type'

/**
 * What was noted on the phone and waits to be sent, as values: which of it may go, and what an answer changes. Nothing here touches the disk
 * or the network; outbox.ts does, step by step as these functions say.
 */

/** How far a picture has come: nowhere, given a path, in the storage, its hash confirmed by the server (R13.5). */
export interface PhotoWay {
  readonly photoId: string
  readonly cloudPath: string
  readonly fileId: string | null
  readonly isConfirmed: boolean
}

export interface HeldPhoto {
  /** The name of the file on the phone. */
  readonly name: string
  /** SHA-256, taken when the picture was made. */
  readonly hash: string
  readonly bytes: number
  readonly format: PictureFormat
  readonly way: PhotoWay | null
}

export interface HeldRefusal {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** One thing that was noted. */
export interface Held<Body> {
  /** Made on the phone; the server knows it by this key, however often it is sent. */
  readonly key: string
  /** What it belongs to and is sent with: a flat. */
  readonly group: string
  /** Counts up through everything that this phone noted. */
  readonly order: number
  /** Counts up with every change of the body, so that an answer to what was sent before is not taken for one to what stands now. */
  readonly revision: number
  readonly body: Body
  readonly photos: readonly HeldPhoto[]
  readonly refused: HeldRefusal | null
}

/** What the server said of one thing; `refused` null: it is done. */
export interface HeldAnswer {
  readonly key: string
  readonly refused: HeldRefusal | null
}

export type HeldState = 'waiting' | 'refused'
export const stateOf = ({ refused }: Pick<Held<unknown>, 'refused'>): HeldState => (refused ? 'refused' : 'waiting')

export const isDelivered = ({ way }: HeldPhoto): boolean => way?.isConfirmed === true
export const isReady = ({ photos, refused }: Held<unknown>): boolean => refused === null && photos.every(isDelivered)

export const inOrder = <Body>(items: readonly Held<Body>[]): Held<Body>[] =>
  [...items].sort((one, other) => one.order - other.order)

/** What goes with the next call for a group: in order, at most so many; what is refused or has a picture on its way is passed over. */
export const nextBatch = <Body>(items: readonly Held<Body>[], group: string, most: number): Held<Body>[] =>
  inOrder(items)
    .filter(item => item.group === group && isReady(item))
    .slice(0, most)

/** Groups in the order in which something was first noted for them. */
export const groupsOf = (items: readonly Held<unknown>[]): string[] => [
  ...new Set(inOrder(items).map(({ group }) => group)),
]

/**
 * What an answer makes of a thing as it stands now: done, it goes; refused, it stays with its reason; changed since it was sent, or not
 * answered, it stays as it is.
 */
export function afterAnswer<Body>(
  item: Held<Body>,
  sent: Pick<Held<Body>, 'revision'>,
  answer: HeldAnswer | undefined,
): Held<Body> | 'done' {
  if (!answer || sent.revision !== item.revision) return item
  return answer.refused ? { ...item, refused: answer.refused } : 'done'
}

/** Tried again by a tap: the reason is forgotten, and a picture that the server would not take begins its way anew. */
export const again = <Body>(item: Held<Body>): Held<Body> => ({
  ...item,
  revision: item.revision + 1,
  refused: null,
  photos: item.refused?.code === 'PHOTO_NOT_USABLE' ? item.photos.map(photo => ({ ...photo, way: null })) : item.photos,
})
