import type { HandoverContract } from '~/types/handover/handover.contract'
import type { AcceptanceForm, TakingOverFacts } from '~/types/handover/papers'
import { shownWords } from '~/types/handover/signing'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { minuteMs } from '~/types/kernel/time'
import { personActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Inspection } from '../../_schema/inspection.schema'
import type { Signature } from '../../_schema/paper.schema'
import { hearersOf } from '../people'
import { paperSignature, recordPaper } from '../papers.store'
import { reachedUnit, saveUnit } from '../unit.store'
import { decideTakenOver } from './domain/decide-signing'
import { factsHash } from './domain/facts'
import { readAgain, readingsOf, takingOverFactsOf, type Readings } from './reading'
import { recordSignature } from './sign'
import { factWords, noticeWords, paperTitles } from './signing.words.copy'
import { toldOf } from './told'

type Input = InputOf<HandoverContract, 'signTakingOver'>
type Given = OutputOf<HandoverContract, 'signTakingOver'>
type No = RefusalOf<HandoverContract, 'signTakingOver'> | EntryRefusal

/**
 * Taking over (R5.7), if wanted "signed, with these objections": the open snags stand beside it in any case. The flat is taken over; it is handed
 * over with the keys (R5.9). Two papers: the confirmation, and the acceptance form with both signatures.
 */
export async function signTakingOver(context: Context, input: Input): Promise<Result<Given, No>> {
  const words = shownWords('takingOver', input.textVersion)
  if (!words.ok) return words
  const before = await readingsOf(context.deps.database, input.unitId)
  return context.commit<Given, No>(tx => sign(tx, context, input, words.value, before))
}

async function sign(
  tx: Tx,
  context: Context,
  { unitId, objections, factsHash: shown, strokes }: Input,
  words: string,
  before: Readings,
): Promise<Result<Given, No>> {
  const { caller, now, action } = context
  const reached = await reachedUnit(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit, by } = reached.value
  const readings = await readAgain(tx, unitId, before)
  if (readings === 'CHANGED') return refuse('FACTS_HAVE_CHANGED')
  const decided = decideTakenOver(handover, readings.latest, objections, by, now)
  if (!decided.ok) return decided
  const facts = takingOverFactsOf(handover, readings)
  if (factsHash(facts) !== shown) return refuse('FACTS_HAVE_CHANGED')
  const content = { ...facts, objections }
  const about = { kind: 'takingOver', aboutId: unitId, words, content, strokes } as const
  const signed = await recordSignature(tx, context, handover, about)
  if (!signed.ok) return signed
  const paperIds = await recordPapers(tx, handover, content, readings.inspections, signed.value)
  const told = toldOf(await hearersOf(tx, unit, now), signed.value, {
    kind: 'takenOver',
    title: factWords.takingOver(facts.openSnags.length),
    notice: noticeWords.takingOver(handover.unitName),
  })
  await saveUnit(tx, decided.value, told, { by: personActor(caller), action, now })
  return ok({ signatureId: signed.value._id, signedAt: now, paperIds })
}

async function recordPapers(
  tx: Tx,
  unit: UnitHandover,
  content: TakingOverFacts & { objections: string },
  inspections: readonly Inspection[],
  signed: Signature,
): Promise<string[]> {
  const signature = paperSignature(signed)
  const confirmation = await recordPaper(
    tx,
    unit,
    { kind: 'takingOver', key: '1', title: paperTitles.takingOver, content: { ...content, signature } },
    signed.at,
  )
  const latest = inspections[inspections.length - 1]
  const before = latest && (await tx.get('signatures', `${unit._id}:inspectionRecord:${latest._id}`))
  // The lifecycle lets nobody come here without it.
  if (!before) throw new Error(`no signature of the inspection record of ${unit._id}`)
  const signatures = { inspection: paperSignature(before), takingOver: signature }
  const form: AcceptanceForm = { ...content, inspections: inspections.map(inspectionLine), signatures }
  const paper = { kind: 'acceptanceForm', key: '1', title: paperTitles.acceptanceForm, content: form } as const
  return [confirmation._id, (await recordPaper(tx, unit, paper, signed.at))._id]
}

function inspectionLine({ technicianName, startedAt, endedAt, restedMs, checks }: Inspection) {
  const until = endedAt ?? startedAt
  const minutes = Math.floor((until - startedAt - restedMs) / minuteMs)
  return { technicianName, startedAt, endedAt: until, minutes, checked: Object.keys(checks).length }
}
