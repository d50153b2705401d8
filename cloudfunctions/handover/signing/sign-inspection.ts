import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InspectionFacts } from '~/types/handover/papers'
import { shownWords } from '~/types/handover/signing'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Paper, Signature } from '../../_schema/paper.schema'
import { hearersOf } from '../people'
import { saveInspection } from '../inspection/inspection.store'
import { paperSignature, recordPaper } from '../papers.store'
import { reachedUnit, saveUnit } from '../unit.store'
import { decideInspectionSigned } from './domain/decide-signing'
import { factsHash } from './domain/facts'
import { inspectionFactsOf, readAgain, readingsOf, type Readings } from './reading'
import { recordSignature } from './sign'
import { factWords, noticeWords, paperTitles } from './signing.words.copy'
import { toldOf } from './told'

type Input = InputOf<HandoverContract, 'signInspection'>
type Given = OutputOf<HandoverContract, 'signInspection'>
type No = RefusalOf<HandoverContract, 'signInspection'> | EntryRefusal

/** The inspection record (R5.7): the inspection as it was shown, signed and frozen as a paper; no word of taking the flat over. */
export async function signInspection(context: Context, input: Input): Promise<Result<Given, No>> {
  const words = shownWords('inspectionRecord', input.textVersion)
  if (!words.ok) return words
  const before = await readingsOf(context.deps.database, input.unitId)
  return context.commit<Given, No>(tx => sign(tx, context, input, words.value, before))
}

async function sign(
  tx: Tx,
  context: Context,
  { unitId, inspectionId, factsHash: shown, strokes }: Input,
  words: string,
  before: Readings,
): Promise<Result<Given, No>> {
  const { caller, now, action } = context
  const reached = await reachedUnit(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit, by } = reached.value
  const readings = await readAgain(tx, unitId, before)
  if (readings === 'CHANGED' || readings.latest?._id !== inspectionId) return refuse('FACTS_HAVE_CHANGED')
  const decided = decideInspectionSigned(handover, readings.latest, by, now)
  if (!decided.ok) return decided
  const facts = inspectionFactsOf(handover, readings.latest, readings)
  if (factsHash(facts) !== shown) return refuse('FACTS_HAVE_CHANGED')
  const about = { kind: 'inspectionRecord', aboutId: inspectionId, words, content: facts, strokes } as const
  const signed = await recordSignature(tx, context, handover, about)
  if (!signed.ok) return signed
  const paper = await recordRecord(tx, handover, facts, signed.value)
  const change = { by: personActor(caller), action, now }
  await saveInspection(tx, decided.value.inspection, {}, change)
  const told = toldOf(await hearersOf(tx, unit, now), signed.value, {
    kind: 'inspectionSigned',
    title: factWords.inspection(facts.snags.length),
    notice: noticeWords.inspection(handover.unitName),
  })
  await saveUnit(tx, decided.value.unit, told, change)
  return ok({ signatureId: signed.value._id, signedAt: now, paperIds: [paper._id] })
}

function recordRecord(tx: Tx, unit: UnitHandover, facts: InspectionFacts, signed: Signature): Promise<Paper> {
  const content = { ...facts, signature: paperSignature(signed) }
  const paper = { key: keyOf(facts.inspectionId), title: paperTitles.inspectionRecord, content }
  return recordPaper(tx, unit, { kind: 'inspectionRecord', ...paper }, signed.at)
}

/** `{unitId}:i2` → `i2`. */
const keyOf = (inspectionId: string): string => inspectionId.slice(inspectionId.lastIndexOf(':') + 1)
