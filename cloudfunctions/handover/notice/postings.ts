import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { Posting } from '~/types/handover/handover'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { appendEvidence } from '../../_kernel/evidence'
import { canonical, sha256 } from '../../_kernel/field-crypto'
import { findAll } from '../../_kernel/find-all'
import type { UnitFile } from '../../_schema/documents'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { hearersOf } from '../people'
import { reachedBatch } from '../plan/batch.store'
import type { Told } from '../unit.store'
import { checkPostings, type Reading } from './domain/check-postings'
import { decidePosting, type PostingNo } from './domain/decide-notice'
import { noticeDueKinds } from './dues'
import { lawOf } from './law'
import { noticeLines, noticeWords } from './notice.copy'
import { noticesTo } from './notices'
import { batchOf, changeUnit, staffName, type Changed } from './unit.change'

type Check = OutputOf<HandoverContract, 'checkPostings'>
type Rows = InputOf<HandoverContract, 'checkPostings'>['rows']

/** The written delivery of one letter (R5.3); too late by law is refused, naming both days. */
export async function recordPosting(
  context: Context,
  { unitId, correction, ...said }: InputOf<HandoverContract, 'recordPosting'>,
): Promise<Result<Changed, PostingNo | EntryRefusal>> {
  const { deps, now } = context
  const law = await lawOf(deps.database, now)
  const posting: Posting = { ...said, recordedAt: now, byName: staffName(context) }
  return changeUnit(context, unitId, {
    decide: unit => decidePosting(unit, { ...posting, correction }, law),
    also: (tx, after, { file }) => posted(tx, after, { file, correction, now }),
  })
}

interface PostedAbout {
  file: UnitFile
  correction?: string | undefined
  now: number
}

/** A posting is evidence (R13.5): hashed into the flat's chain; its people hear the number by which the letter can be followed. */
export async function posted(tx: Tx, unit: UnitHandover, { file, correction, now }: PostedAbout): Promise<Told> {
  const { posting, days = [] } = unit
  const [on] = days
  if (posting === null || on === undefined) return {}
  const { carrier, trackingNumber, postedOn } = posting
  const refId = `${unit._id}:posting:${trackingNumber}`
  const contentHash = sha256(canonical({ unitId: unit._id, ...posting, correction: correction ?? '' }))
  await appendEvidence(tx, unit._id, [{ kind: 'posting', refId, contentHash }], now)
  const { hours, place } = await batchOf(tx, unit)
  const hearers = await hearersOf(tx, file, now)
  const words = noticeWords.posted(unit.unitName, carrier, trackingNumber)
  const notices = noticesTo(hearers, unit, { kind: 'noticePosted', words, on, clock: hours.from, place })
  const line =
    correction === undefined
      ? noticeLines.posted(carrier, trackingNumber, postedOn)
      : noticeLines.postedAgain(carrier, trackingNumber, correction)
  return { notices, fact: { kind: 'noticePosted', ...line }, personIds: hearers }
}

/** The dry run of the courier's spreadsheet against what the batch is now. */
async function readingOf({ deps, now }: Context, batch: HandoverBatch, rows: Rows): Promise<Reading> {
  const law = await lawOf(deps.database, now)
  const units = await findAll(deps.database, 'handoverUnits', { batchId: batch._id })
  const sheet = { estateId: batch.estateId, estateName: batch.estateName, now }
  return checkPostings(rows, { ...sheet, units: new Map(units.map(unit => [unit._id, unit])) }, law)
}

const checkOf = (rows: Rows, { fresh, same, faults }: Reading): Check => ({
  rowCount: rows.length,
  fresh: fresh.length,
  same,
  faults,
})

export async function checkSheet(
  context: Context,
  { batchId, rows }: InputOf<HandoverContract, 'checkPostings'>,
): Promise<Result<Check, EntryRefusal>> {
  const reached = await reachedBatch(context.deps.database, context, batchId)
  if (!reached.ok) return reached
  return ok(checkOf(rows, await readingOf(context, reached.value.batch, rows)))
}

/** All rows or none: with one fault nothing is written. A faultless sheet is kept, and a job writes its postings page by page. */
export async function recordSheet(
  context: Context,
  { batchId, fileName, rows }: InputOf<HandoverContract, 'recordPostings'>,
): Promise<Result<Check, 'POSTINGS_HAVE_FAULTS' | EntryRefusal>> {
  const { deps, now, caller } = context
  const reached = await reachedBatch(deps.database, context, batchId)
  if (!reached.ok) return reached
  const reading = await readingOf(context, reached.value.batch, rows)
  if (reading.faults.length > 0) return refuse('POSTINGS_HAVE_FAULTS', { count: reading.faults.length })
  const _id = `${batchId}:${sha256(canonical(reading.fresh)).slice(0, 24)}`
  return context.commit<Check, EntryRefusal>(async tx => {
    if (reading.fresh.length > 0 && !(await tx.get('postingSheets', _id))) {
      const sheet = { _id, batchId, fileName, rows: reading.fresh, done: 0, passedOver: [] }
      await tx.create('postingSheets', [{ ...sheet, at: now, by: staffActor(caller) }])
      await moveDue(tx, [], [{ entityId: _id, kind: noticeDueKinds.postings, at: now }])
    }
    return ok(checkOf(rows, reading))
  })
}
