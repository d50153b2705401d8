import type { PaperSnag, RepairConfirmedPaper } from '~/types/handover/papers'
import { shownWords } from '~/types/handover/signing'
import type { Strokes } from '~/types/handover/handover'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import type { Result } from '~/types/kernel/result'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { Snag } from '../../_schema/inspection.schema'
import { snagTitle } from '../inspection/inspection.copy'
import { paperSignature, recordPaper } from '../papers.store'
import { hashOf } from '../photo-evidence'
import { recordSignature, type SigningNo } from '../signing/sign'
import type { Acting } from './act'
import { decideConfirm } from './domain/decide-snag'
import { paperTitle } from './rectification.copy'

interface Signed {
  strokes: Strokes
  textVersion: string
}

/** Repair confirmed (R5.7, R5.8): the owner's signature for this one snag, the paper that it makes, and the snag is closed. */
export async function confirmFix(
  context: Context,
  { tx, snag, by }: Acting,
  { strokes, textVersion }: Signed,
): Promise<Result<Snag, LifecycleNo | SigningNo | 'TEXT_HAS_CHANGED'>> {
  const decided = decideConfirm(snag, by)
  if (!decided.ok) return decided
  const { unitId, estateId, unitName, batchId } = snag
  const facts = await factsOf(tx, snag)
  const shown = shownWords('repairConfirmed', textVersion)
  if (!shown.ok) return shown
  const signing = { kind: 'repairConfirmed' as const, aboutId: snag._id, words: shown.value, content: facts, strokes }
  const signed = await recordSignature(tx, context, { _id: unitId, estateId }, signing)
  if (!signed.ok) return signed
  const content = { ...facts, signature: paperSignature(signed.value) }
  const paper = { kind: 'repairConfirmed' as const, key: snag._id, title: paperTitle(snagTitle(snag)), content }
  await recordPaper(tx, { _id: unitId, unitName, estateId, batchId }, paper, context.now)
  return decided
}

async function factsOf(tx: Tx, snag: Snag): Promise<Omit<RepairConfirmedPaper, 'signature'>> {
  const estate = await tx.get('estates', snag.estateId)
  const fixes = snag.fixes.flatMap(({ finishedAt, words, byName }) =>
    finishedAt === null ? [] : [{ finishedAt, words, byName }],
  )
  return { estateName: estate?.name ?? '', unitName: snag.unitName, snag: await onPaper(tx, snag), fixes }
}

/** The hashes of the pictures are signed with it, those of the fix too: what they show cannot change afterwards. */
async function onPaper(tx: Tx, snag: Snag): Promise<PaperSnag> {
  const { number, words, kind, dueAt } = snag
  const photos = [...snag.photos, ...snag.fixes.flatMap(fix => fix.photos)]
  const photoHashes = []
  for (const id of photos) photoHashes.push(await hashOf(tx, id))
  const room = (roomNames as Record<string, string>)[snag.room] ?? ''
  const component = (partNames as Record<string, string>)[snag.component] ?? ''
  return { number, room, component, words, kind, dueAt, photoCount: photos.length, photoHashes }
}
