import type { SentPhoto } from '~/src/components/usePhotos'
import { meterKinds, type Meter, type MeterKind } from '~/types/handover/keys'
import { keysDeskCopy as copy } from './keys.desk.copy'
import type { KeysDesk } from './KeysWork'

export interface MeterDraft {
  readonly reading: string
  readonly photos: readonly SentPhoto[]
}
export interface ItemDraft {
  readonly name: string
  /** As typed. */
  readonly count: string
}
export interface KeysDraft {
  readonly meters: Record<MeterKind, MeterDraft>
  readonly items: readonly ItemDraft[]
}

/** What was prepared, to be changed; else an empty sheet with what every flat has. */
export function draftOf({ keys, meterPhotos }: Pick<KeysDesk, 'keys' | 'meterPhotos'>): KeysDraft {
  const meterOf = (kind: MeterKind): MeterDraft => {
    const meter = keys?.meters.find(each => each.kind === kind)
    const photoId = meterPhotos.find(each => each.kind === kind)?.photoId
    const path = meter?.photoUrl ?? ''
    return {
      reading: meter?.reading ?? '',
      photos: photoId === undefined ? [] : [{ key: photoId, path, state: 'done', photoId }],
    }
  }
  const meters = Object.fromEntries(meterKinds.map(kind => [kind, meterOf(kind)])) as Record<MeterKind, MeterDraft>
  const items = keys
    ? keys.items.map(({ name, count }) => ({ name, count: String(count) }))
    : copy.defaultItems.map(name => ({ name, count: '' }))
  return { meters, items }
}

/** As the action wants it: meters that were read, lines that have a name and a count. */
export function inputOf(unitId: string, { meters, items }: KeysDraft) {
  const read = meterKinds.flatMap((kind): Meter[] => {
    const { reading, photos } = meters[kind]
    return reading.trim() === '' ? [] : [{ kind, reading, photoId: photos[0]?.photoId ?? '' }]
  })
  const counted = items.filter(({ count }) => count.trim() !== '')
  return { unitId, meters: read, items: counted.map(({ name, count }) => ({ name, count: Number(count) })) }
}

export const isOnItsWay = ({ meters }: KeysDraft): boolean =>
  meterKinds.some(kind => meters[kind].photos.some(({ state }) => state === 'uploading'))
