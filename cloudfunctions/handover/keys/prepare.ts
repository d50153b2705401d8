import type { HandoverContract } from '~/types/handover/handover.contract'
import type { Meter } from '~/types/handover/keys'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { appendEvidence } from '../../_kernel/evidence'
import { usePhotos } from '../../_kernel/photos'
import type { UnitHandover } from '../../_schema/handover.schema'
import { hearersOf } from '../people'
import { reachedUnit, saveUnit } from '../unit.store'
import { decidePrepare } from './domain/decide-keys'
import { keysWords } from './keys.words.copy'
import { noticesTo } from './notices'

type Answer<A extends keyof HandoverContract> = Promise<
  Result<OutputOf<HandoverContract, A>, RefusalOf<HandoverContract, A> | EntryRefusal>
>

/** R5.9, the first of three: readings, keys and cards are put down; whoever is about to take them hears that they lie ready. */
export async function prepareKeys(
  context: Context,
  { unitId, meters, items }: InputOf<HandoverContract, 'prepareKeys'>,
): Answer<'prepareKeys'> {
  const { caller, now, action } = context
  const byName = caller.account?.staff?.name ?? ''
  return context.commit(async tx => {
    const reached = await reachedUnit(tx, context, unitId)
    if (!reached.ok) return reached
    const { handover, unit } = reached.value
    const decided = decidePrepare(handover, { meters, items, byName }, now)
    if (!decided.ok) return decided
    const used = await keepPictures(tx, context, handover, meters)
    if (!used.ok) return used
    const after = decided.value
    const isTheirTurn = after.state === 'takenOver' || after.state === 'deemed'
    const { place = '' } = (await tx.get('handoverBatches', after.batchId)) ?? {}
    const words = keysWords.prepared(after.unitName)
    const hearers = isTheirTurn ? await hearersOf(tx, unit, now) : []
    const notices = noticesTo(hearers, { ...after, place }, 'keysPrepared', words, now)
    await saveUnit(tx, after, { notices }, { by: staffActor(caller), action, now })
    return ok({ unitId, version: after.version })
  })
}

/** New pictures are the caller's own; those of the last time stay what they were. Each is evidence of the flat (R13.5). */
async function keepPictures(
  tx: Tx,
  { caller, now }: Context,
  before: UnitHandover,
  meters: readonly Meter[],
): Promise<Result<null, 'PHOTO_NOT_USABLE'>> {
  const kept = new Set(before.keys?.meters.map(({ photoId }) => photoId))
  const fresh = [...new Set(meters.map(({ photoId }) => photoId).filter(id => !kept.has(id)))]
  const used = await usePhotos(tx, caller.openid, fresh, before._id)
  if (!used.ok) return used
  await appendEvidence(tx, before._id, await photoEvidence(tx, fresh), now)
  return ok(null)
}

/** Pictures as links of a flat's evidence chain, by the hash that was checked when they arrived. */
export async function photoEvidence(tx: Pick<Tx, 'get'>, photoIds: readonly string[]) {
  const photos = await Promise.all(photoIds.map(id => tx.get('photos', id)))
  return photos.flatMap(photo => (photo ? [{ kind: 'photo' as const, refId: photo._id, contentHash: photo.hash }] : []))
}
