import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { coverOf } from '~/types/warranty/warranty'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { handOverUnit, refreshHolders } from '../../_kernel/handed-over'
import { currentPolicies } from '../../_kernel/policies'
import type { UnitFile } from '../../_schema/documents'
import type { UnitHandover } from '../../_schema/handover.schema'
import { hearersOf } from '../people'
import { reachedUnit, saveUnit } from '../unit.store'
import { coverLines } from './cover'
import { decideHandOut } from './domain/decide-keys'
import { surveyDue } from './domain/survey'
import { keysWords, timelineWords } from './keys.words.copy'
import { noticesTo } from './notices'

type Said = InputOf<HandoverContract, 'handOutKeys'>
type HandedOut = OutputOf<HandoverContract, 'handOutKeys'>
type Answer = Promise<Result<HandedOut, RefusalOf<HandoverContract, 'handOutKeys'> | EntryRefusal>>

/** R5.9, the last of three: the flat is handed over today, its warranty runs, the buyer is an owner, and in a week they are asked how it went. */
export async function handOutKeys(context: Context, said: Said): Answer {
  const { deps, now } = context
  const { handover: policy, callback } = await currentPolicies(deps.database, now)
  const given = await context.commit<HandedOut, RefusalOf<HandoverContract, 'handOutKeys'> | EntryRefusal>(async tx => {
    const decided = await decide(tx, context, said)
    if (!decided.ok) return decided
    const { unit, after } = decided.value
    const changed = await handOverUnit(tx, unit, dayOf(now))
    await moveDue(tx, [], [surveyDue(after._id, dayOf(now), policy.surveyAfterDays, callback.askAt)])
    await tell(tx, context, changed, after)
    return ok({ handedOverOn: changed.handedOverOn ?? dayOf(now), cover: coverLines(changed, dayOf(now)) })
  })
  if (given.ok) await refreshHolders(deps, said.unitId)
  return given
}

async function decide(tx: Tx, context: Context, { unitId, version }: Said) {
  const reached = await reachedUnit(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit, by } = reached.value
  const byName = context.caller.account?.staff?.name ?? ''
  const completionAcceptedOn = unit.completionAcceptedOn ?? null
  const facts = { version, byName, ownerIds: unit.personIds, completionAcceptedOn }
  const decided = decideHandOut(handover, facts, by, context.now)
  return decided.ok ? ok({ unit, after: decided.value }) : decided
}

/** What is covered until when, to the owners; and a line for the flat that stays when they go. */
async function tell(tx: Tx, { caller, now, action }: Context, unit: UnitFile, after: UnitHandover): Promise<void> {
  const { place = '' } = (await tx.get('handoverBatches', after.batchId)) ?? {}
  const on = unit.handedOverOn ?? dayOf(now)
  const words = after.deemed
    ? keysWords.keysAfterDeemed(after.unitName)
    : keysWords.handedOver(after.unitName, on, coverOf(unit, dayOf(now)))
  const title = after.deemed ? timelineWords.keysAfterDeemed : timelineWords.handedOver
  const hearers = await hearersOf(tx, unit, now)
  const notices = noticesTo(hearers, { ...after, place }, 'keysHandedOut', words, now)
  const told = { notices, fact: { kind: 'keysHandedOut', title }, personIds: hearers }
  await saveUnit(tx, after, told, { by: staffActor(caller), action, now })
}
