import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { appendEvidence } from '../../_kernel/evidence'
import { handOverUnit, refreshHolders } from '../../_kernel/handed-over'
import { usePhotos } from '../../_kernel/photos'
import type { UnitFile } from '../../_schema/documents'
import type { UnitHandover } from '../../_schema/handover.schema'
import { hearersOf } from '../people'
import { reachedUnit, saveUnit } from '../unit.store'
import { decideDeemed, notifiedDay } from './domain/decide-deemed'
import { keysWords, timelineWords } from './keys.words.copy'
import { noticesTo } from './notices'
import { photoEvidence } from './prepare'

type Said = InputOf<HandoverContract, 'deemHandedOver'>
type Deemed = OutputOf<HandoverContract, 'deemHandedOver'>
type No = RefusalOf<HandoverContract, 'deemHandedOver'> | EntryRefusal

/** law.md, interpretation art. 8: the flat counts as handed over on the notified day; its owner is told with the words of the law. */
export async function deemHandedOver(context: Context, said: Said): Promise<Result<Deemed, No>> {
  const { caller, now, deps } = context
  const deemed = await context.commit<Deemed, No>(async tx => {
    const decided = await decide(tx, context, said)
    if (!decided.ok) return decided
    const { unit, after, on } = decided.value
    const used = await usePhotos(tx, caller.openid, said.photos, after._id)
    if (!used.ok) return used
    await appendEvidence(tx, after._id, await photoEvidence(tx, said.photos), now)
    await handOverUnit(tx, unit, on)
    await tell(tx, context, unit, after)
    return ok({ handedOverOn: on })
  })
  if (deemed.ok) await refreshHolders(deps, said.unitId)
  return deemed
}

async function decide(tx: Tx, context: Context, { unitId, version, reason, photos }: Said) {
  const reached = await reachedUnit(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit, by } = reached.value
  const batch = await tx.get('handoverBatches', handover.batchId)
  const facts = {
    ...{ version, reason, photos, byName: context.caller.account?.staff?.name ?? '' },
    notifiedOn: batch && notifiedDay(batch),
    booking: await tx.get('handoverBookings', unitId),
    completionAcceptedOn: unit.completionAcceptedOn ?? null,
  }
  const decided = decideDeemed(handover, facts, by, context.now)
  if (!decided.ok) return decided
  const on = decided.value.deemed?.on
  if (!on) throw new Error(`flat ${unitId} was deemed without a day`)
  return ok({ unit, after: decided.value, on })
}

async function tell(tx: Tx, { caller, now, action }: Context, unit: UnitFile, after: UnitHandover): Promise<void> {
  const { deemed } = after
  if (!deemed) return
  const { place = '' } = (await tx.get('handoverBatches', after.batchId)) ?? {}
  const words = keysWords.deemed(after.unitName, deemed.on, deemed.reason)
  const hearers = await hearersOf(tx, unit, now)
  const notices = noticesTo(hearers, { ...after, place }, 'handoverDeemed', words, now)
  const fact = { kind: 'handoverDeemed', title: timelineWords.deemed, body: timelineWords.deemedBody(deemed.on) }
  await saveUnit(tx, after, { notices, fact, personIds: hearers }, { by: staffActor(caller), action, now })
}
