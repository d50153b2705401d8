import type { LineZone } from '~/types/handover/day'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Role } from '~/types/kernel/contract'
import { recordAudit } from '../../_kernel/audit'
import type { Database, Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { oneOf } from '../../_kernel/query'
import { inTransaction, TooBusy } from '../../_kernel/transaction'
import { ofUnit, recordTimeline, type TimelineFact } from '../../_kernel/timeline'
import type { VisitDay, HandoverVisit, HandoverWindow } from '../../_schema/handover-day.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import type { Change } from '../unit.store'
import { dayIdOf, endOfDayDue } from './domain/dues'

export interface ReachedBatch {
  batch: HandoverBatch
  by: Role[]
  /** The day of this call: everything here is about today. */
  today: CalendarDay
}

/** A batch that this member of staff reaches by the action's own table; forbidden is answered like absent (R13.2). */
export async function batchToday(
  reader: Pick<Tx, 'get'>,
  { rolesTowards, now }: Pick<Context, 'rolesTowards' | 'now'>,
  batchId: string,
): Promise<Result<ReachedBatch, 'NOT_FOUND'>> {
  const batch = await reader.get('handoverBatches', batchId)
  const by = batch ? rolesTowards({ estateId: batch.estateId }) : []
  return batch && by.length > 0 ? ok({ batch, by, today: dayOf(now) }) : refuse('NOT_FOUND')
}

type DayKey = Pick<VisitDay, 'batchId' | 'estateId' | 'day'>

/** The day's own document, made by whoever needs it first; with it goes the row that ends the day. */
export async function dayDocument(tx: Tx, { batchId, estateId, day }: DayKey): Promise<VisitDay> {
  const _id = dayIdOf(batchId, day)
  const before = await tx.get('handoverVisitDays', _id)
  if (before) return before
  const made = { _id, batchId, estateId, day, arrivals: 0, noShowUnitIds: [] }
  await tx.create('handoverVisitDays', [made])
  await moveDue(tx, [], [endOfDayDue(batchId, day)])
  return made
}

const mostTries = 100

/** The next number of the day, each given once. */
export async function takeNumber(deps: Deps, key: DayKey): Promise<{ number: number; day: VisitDay }> {
  const { database } = deps
  const _id = dayIdOf(key.batchId, key.day)
  for (let tried = 0; tried < mostTries; tried += 1) {
    const day = (await database.get('handoverVisitDays', _id)) ?? (await madeDay(deps, key))
    const number = day.arrivals + 1
    // Only if nobody was faster.
    const where = { _id, arrivals: day.arrivals }
    if ((await database.change('handoverVisitDays', where, { arrivals: number })) === 1) return { number, day }
  }
  throw new TooBusy('every number was taken by somebody else')
}

async function madeDay(deps: Deps, key: DayKey): Promise<VisitDay> {
  const made = await inTransaction<VisitDay, never>(deps.database, deps, async tx => ok(await dayDocument(tx, key)))
  if (!made.ok) throw new Error('nothing refuses a day')
  return made.value
}

/** Writes a visit after a change (`after.version` is new), with its audit row and a line of the flat's timeline. */
export async function saveVisit(
  tx: Tx,
  after: HandoverVisit,
  { by, action, now }: Change,
  fact?: Pick<TimelineFact, 'kind' | 'title' | 'body'>,
): Promise<void> {
  await tx.put('handoverVisits', after)
  const entityId = `visit:${after._id}`
  await recordAudit(tx, { entityId, version: after.version, at: now, by, action, content: after })
  if (!fact) return
  const about = { kind: 'handover', id: after.unitId } as const
  await recordTimeline(
    tx,
    `${entityId}:${after.version}`,
    { ...fact, subjects: [ofUnit(after.unitId)], by, about },
    now,
  )
}

export async function saveWindow(tx: Tx, after: HandoverWindow, { by, action, now }: Change): Promise<void> {
  await tx.put('handoverWindows', after)
  const entityId = `window:${after._id}`
  await recordAudit(tx, { entityId, version: after.version, at: now, by, action, content: after })
}

const mostWindows = 200
const mostInLine = 1_000

/** All windows of the day, or those of one zone. */
export const windowsOf = (
  database: Database,
  batchId: string,
  day: CalendarDay,
  zone?: LineZone,
): Promise<HandoverWindow[]> =>
  database.find('handoverWindows', {
    where: { batchId, day, ...(zone && { zone }) },
    orderBy: [['_id', 'asc']],
    limit: mostWindows,
  })

/** Who waits in a zone, in the order of coming; who goes before whom says domain/line.ts. */
export const lineOf = (
  database: Database,
  { batchId, day, zone }: Pick<HandoverWindow, 'batchId' | 'day' | 'zone'>,
): Promise<HandoverVisit[]> =>
  database.find('handoverVisits', {
    where: { batchId, day, zone, state: 'queueing' },
    orderBy: [['queuedAt', 'asc']],
    limit: mostInLine,
  })

/** Everybody who is there now: waiting or served. */
export const presentOf = (database: Database, batchId: string, day: CalendarDay): Promise<HandoverVisit[]> =>
  findAll(database, 'handoverVisits', { batchId, day, state: oneOf(['queueing', 'served']) })
