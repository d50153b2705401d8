import type { InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { clockActor, staffActor } from '../../_kernel/actor'
import { startBroadcast, type Expander } from '../../_kernel/broadcast'
import type { Database, Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { toPerson, type Notice } from '../../_kernel/outbox'
import { above, oneOf } from '../../_kernel/query'
import type { DueJob } from '../../_kernel/sweep'
import { inTransaction } from '../../_kernel/transaction'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { UnitFile } from '../../_schema/documents'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { hearersOf } from '../people'
import { saveUnit, stepUnit, type Change } from '../unit.store'
import { decideCancel } from './domain/decide-batch'
import { planDueKinds } from './domain/dues'
import { moveBatch, type Answer } from './move-batch'
import { planTimeline, planWords } from './plan.copy'

export const cancelledKind = 'handover.plan.cancelled'
const pageSize = 50
const chunk = 15

type WithdrawNo = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'UNIT_NOT_IN_BATCH' | 'UNIT_TOO_FAR' | 'UNIT_HAS_BOOKING'

/** Flats are taken out; whoever had a notice hears why. */
export const withdrawUnits = (
  context: Context,
  { batchId, unitIds, words }: InputOf<HandoverContract, 'withdrawUnits'>,
): Answer<WithdrawNo> =>
  moveBatch<WithdrawNo>(context, batchId, {
    decide: before =>
      before.state === 'finished' || before.state === 'cancelled'
        ? refuse('NOT_POSSIBLE_NOW', { state: before.state })
        : ok({ ...before, unitCount: before.unitCount - new Set(unitIds).size, version: before.version + 1 }),
    async also(tx, after) {
      const change = { by: staffActor(context.caller), action: context.action, now: context.now }
      for (const unitId of new Set(unitIds)) {
        const gone = await withdrawOne(tx, after, unitId, words, change)
        if (!gone.ok) return gone
      }
      return ok(null)
    },
  })

async function withdrawOne(
  tx: Tx,
  batch: HandoverBatch,
  unitId: string,
  why: string,
  change: Change,
): Promise<Result<null, WithdrawNo>> {
  const [handover, unit] = [await tx.get('handoverUnits', unitId), await tx.get('units', unitId)]
  if (!unit || handover?.batchId !== batch._id) return refuse('UNIT_NOT_IN_BATCH')
  const booking = await tx.get('handoverBookings', unitId)
  if (booking?.batchId === batch._id && (booking.state === 'booked' || booking.state === 'waiting'))
    return refuse('UNIT_HAS_BOOKING', { unit: handover.unitName })
  const after = stepUnit(handover, 'withdrawUnit', ['manager'])
  if (!after.ok) return refuse('UNIT_TOO_FAR', { unit: handover.unitName })
  const told = handover.notice.sentAt === null ? {} : toldOf(handover, await hearersOf(tx, unit, change.now), why)
  await saveUnit(tx, after.value, told, change)
  return ok(null)
}

const toldOf = (handover: UnitHandover, hearers: readonly string[], why: string) => ({
  notices: noticesOf(handover, hearers, why),
  fact: { kind: 'handoverWithdrawn', title: planTimeline.withdrawn, body: why },
  personIds: hearers,
})

const noticesOf = (handover: UnitHandover, hearers: readonly string[], why: string): Notice[] =>
  hearers.map(personId => ({
    to: toPerson(personId),
    kind: 'handoverWithdrawn',
    ...planWords.withdrawn(handover.estateName, why),
    topic: 'handover',
    subject: { kind: 'handover', id: handover._id },
  }))

/** The whole batch is off: its flats are free at once for the clock to take out, and whoever had a notice hears why. */
export const cancelBatch = (context: Context, batchId: string, words: string) =>
  moveBatch<'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'>(context, batchId, {
    decide: (batch, by) => decideCancel(batch, words, by),
    async also(tx, _after, before) {
      const at = context.now
      await moveDue(tx, [], [{ entityId: batchId, kind: planDueKinds.withdraw, at }])
      if (before.noticedAt !== null)
        await startBroadcast(tx, { _id: `${batchId}:${cancelledKind}`, kind: cancelledKind, subjectId: batchId, at })
      return ok(null)
    },
    words,
  })

/** The flats of a cancelled batch go, chunk by chunk; the row stays until none is left. */
export const withdrawAll: DueJob = async (row, deps, now) => {
  const where = { batchId: row.entityId, state: oneOf(['listed', 'noticed']) }
  for (;;) {
    const left = await deps.database.find('handoverUnits', { where, limit: chunk, fields: ['batchId'] })
    if (left.length === 0) break
    await withdrawSome(
      deps,
      row.entityId,
      left.map(({ _id }) => _id),
      now,
    )
  }
  await whileDue(row, deps, tx => moveDue(tx, [asDue(row)], []))
}

const withdrawSome = (deps: Deps, batchId: string, unitIds: readonly string[], now: number) =>
  inTransaction(deps.database, deps, async tx => {
    for (const unitId of unitIds) {
      const before = await tx.get('handoverUnits', unitId)
      const after = before?.batchId === batchId ? stepUnit(before, 'withdrawUnit', ['clock']) : null
      const change = { by: clockActor, action: 'withdrawUnit', now }
      if (after?.ok) await saveUnit(tx, after.value, {}, change)
    }
    return ok(null)
  })

/** Whoever had a notice of the batch that is off, page by page of its flats. */
export const tellCancelled: Expander = async ({ subjectId, cursor }, { database }, now) => {
  const batch = await database.get('handoverBatches', subjectId)
  const page = await database.find('handoverUnits', {
    where: { batchId: subjectId, _id: above(cursor ?? '') },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const noticed = page.filter(({ notice }) => notice.sentAt !== null)
  const units = await unitsOf(database, noticed)
  const notices: Notice[] = []
  for (const each of noticed) {
    const unit = units.get(each._id)
    const hearers = unit ? await hearersOf(database, unit, now) : []
    notices.push(...noticesOf(each, hearers, batch?.cancelledWords ?? ''))
  }
  return { notices, next: page.length < pageSize ? null : (page[page.length - 1]?._id ?? null) }
}

async function unitsOf(database: Database, handovers: readonly UnitHandover[]): Promise<Map<string, UnitFile>> {
  if (handovers.length === 0) return new Map()
  const where = { _id: oneOf(handovers.map(({ _id }) => _id)) }
  const units = await database.find('units', { where, limit: pageSize, fields: ['personIds', 'memberPersonIds'] })
  return new Map(units.map(unit => [unit._id, unit]))
}
