import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { batchLifecycle } from '~/types/handover/batch.lifecycle'
import { totalOf } from '~/types/handover/fees'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { CallRow, NoticeBoard, NoticeRow, NoticeUnit } from '~/types/handover/notice.views'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf, minuteMs } from '~/types/kernel/time'
import type { Context } from '../../_kernel/entry'
import type { Database } from '../../_kernel/database'
import { above, oneOf, type Where } from '../../_kernel/query'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { gateOf, reachedBatch } from '../plan/batch.store'
import { reachedUnit } from '../unit.store'
import { feesNow } from './domain/decide-fees'
import { lawOf } from './law'
import { batchOf } from './unit.change'
import { factsOf, feeViews } from './views'

type Answer<Action extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, Action>, EntryRefusal>>
type Face = InputOf<HandoverContract, 'notices'>['face']

const pageSize = 20
/** Letters leave within minutes; a flat that is still listed later was added later. */
const longestSendingMs = 10 * minuteMs

function rowOf(unit: UnitHandover, batch: Pick<HandoverBatch, 'feeRules'>): NoticeRow {
  const { _id: unitId, unitName, building, state, version, posting } = unit
  return {
    ...{ unitId, unitName, building, state, version, posting },
    notice: factsOf(unit),
    feesTotalFen: totalOf(feesNow(unit, batch.feeRules)),
    needsCall: unit.marks?.needsCall === true,
  }
}

function whereOf(face: Face): Where {
  switch (face) {
    case 'all':
      return {}
    case 'listed':
      return { state: 'listed' }
    case 'notPosted':
      return { 'marks.lacksPosting': true }
    case 'notDelivered':
      return { 'marks.notice': 'sent' }
    case 'unread':
      return { 'marks.notice': oneOf(['sent', 'delivered']) }
    case 'unconfirmed':
      return { 'marks.notice': oneOf(['sent', 'delivered', 'read']) }
    case 'confirmed':
      return { 'marks.notice': 'confirmed' }
  }
}

async function pageOf(database: Database, where: Where, after: string | undefined) {
  const units = await database.find('handoverUnits', {
    where: { ...where, _id: above(after ?? '') },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const last = units[units.length - 1]?._id
  return { units, ...(units.length === pageSize && last !== undefined && { next: last }) }
}

export async function notices(
  context: Context,
  { batchId, face, after }: InputOf<HandoverContract, 'notices'>,
): Answer<'notices'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const { units, ...more } = await pageOf(database, { batchId, ...whereOf(face) }, after)
  return ok({ rows: units.map(unit => rowOf(unit, reached.value.batch)), ...more })
}

/** What a manager looks at before the notices leave, and the desk after (R5.2, R5.3). */
export async function noticeBoard(context: Context, batchId: string): Answer<'noticeBoard'> {
  const { deps, now, caller } = context
  const reached = await reachedBatch(deps.database, context, batchId)
  if (!reached.ok) return reached
  const { batch } = reached.value
  const gate = gateOf(batch, dayOf(now))
  const [counts, listed, law] = await Promise.all([
    countsOf(deps.database, batchId),
    deps.database.count('handoverUnits', { batchId, state: 'listed' }),
    lawfulOf(context, batch),
  ])
  const moves = batchLifecycle.movesFor(batch.state, caller.roles.includes('manager') ? ['manager'] : [])
  const maySend = moves.some(move => move === 'sendNotices' || move === 'sendLateNotices')
  const { title, estateName, state, days, listing, letter, feeRules = [] } = batch
  return ok({
    ...{ batchId, title, estateName, state, days, letter, feeRules, counts, maySend },
    ...law,
    missing: gate.missing,
    isGateOpen: gate.isOpen,
    listed: listed + listing.length,
    isSending: listed > 0 && now - (batch.lettersSaidAt ?? 0) < longestSendingMs,
  })
}

type Lawful = Pick<NoticeBoard, 'workingDays' | 'latestPostingDay' | 'earliestHandoverDay' | 'unpublishedYear'>

/** For the first handover day: the latest posting day, and what would be lawful when it were posted today. */
async function lawfulOf({ deps, now }: Context, { days }: HandoverBatch): Promise<Lawful> {
  const { calendar, workingDays } = await lawOf(deps.database, now)
  const [firstDay = dayOf(now)] = days
  const latest = calendar.latestPostingDay(firstDay, workingDays)
  const earliest = calendar.earliestHandoverDay(dayOf(now), workingDays)
  const no = [latest, earliest].find(each => !each.ok)
  return {
    workingDays,
    latestPostingDay: latest.ok ? latest.value : null,
    earliestHandoverDay: earliest.ok ? earliest.value : null,
    unpublishedYear: no && !no.ok ? Number(no.refusal.details?.['year'] ?? 0) : null,
  }
}

async function countsOf(database: Database, batchId: string): Promise<NoticeBoard['counts']> {
  const marked = (mark: string) => database.count('handoverUnits', { batchId, 'marks.notice': mark })
  const [sent, delivered, read, confirmed] = await Promise.all(['sent', 'delivered', 'read', 'confirmed'].map(marked))
  const [s = 0, d = 0, r = 0, c = 0] = [sent, delivered, read, confirmed]
  const [notPosted, toCall] = await Promise.all([
    database.count('handoverUnits', { batchId, 'marks.lacksPosting': true }),
    database.count('handoverUnits', { batchId, 'marks.needsCall': true }),
  ])
  return { sent: s + d + r + c, delivered: d + r + c, read: r + c, confirmed: c, notPosted, toCall }
}

export async function noticeUnit(context: Context, unitId: string): Answer<'noticeUnit'> {
  const { database } = context.deps
  const reached = await reachedUnit(database, context, unitId)
  if (!reached.ok) return reached
  const { handover: unit, unit: file } = reached.value
  const batch = await batchOf(database, unit)
  const { notice, call } = unit
  const [fees, people] = await Promise.all([
    feeViews(database, feesNow(unit, batch.feeRules)),
    calleesOf(database, [...file.personIds, ...file.memberPersonIds], file.personIds),
  ])
  const nameOf = (personId: string | undefined) => people.find(each => each.personId === personId)?.name ?? null
  return ok({
    ...rowOf(unit, batch),
    ...{ batchId: unit.batchId, areaSquareMetres: unit.areaSquareMetres, houseType: unit.houseType },
    ...{ days: unit.days ?? batch.days, fees, areFeesByHand: unit.areFeesByHand === true },
    ...{ corrections: unit.feeCorrections ?? [], people, paperId: notice.letterId ?? null },
    ...{ readByName: nameOf(notice.readBy), confirmedByName: nameOf(notice.confirmedBy) },
    call: callOf(call),
  })
}

const callOf = (call: UnitHandover['call']): NoticeUnit['call'] => (call ? { ...call, tries: call.tries ?? 0 } : null)

async function calleesOf(
  database: Database,
  ids: readonly string[],
  ownerIds: readonly string[],
): Promise<CallRow['people']> {
  if (ids.length === 0) return []
  const persons = await database.find('persons', {
    where: { _id: oneOf([...new Set(ids)]) },
    limit: 1_000,
    fields: ['name', 'maskedPhone', 'linkedOpenid'],
  })
  return persons.map(({ _id, name, maskedPhone, linkedOpenid }) => ({
    ...{ personId: _id, name, maskedPhone },
    isOwner: ownerIds.includes(_id),
    isLinked: linkedOpenid !== null,
  }))
}

/** Flats whose people must be rung (R5.3), with whom to ring; the number itself is opened by the archive, for a reason. */
export async function unitsToCall(
  context: Context,
  { batchId, after }: InputOf<HandoverContract, 'unitsToCall'>,
): Answer<'unitsToCall'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const { units, ...more } = await pageOf(database, { batchId, 'marks.needsCall': true }, after)
  const rows = await Promise.all(units.map(unit => callRowOf(database, unit, reached.value.batch)))
  return ok({ rows: rows.flatMap(row => (row ? [row] : [])), ...more })
}

async function callRowOf(database: Database, unit: UnitHandover, batch: HandoverBatch): Promise<CallRow | null> {
  const [file, call] = [await database.get('units', unit._id), callOf(unit.call)]
  if (!file || !call) return null
  const people = await calleesOf(database, [...file.personIds, ...file.memberPersonIds], file.personIds)
  return { ...rowOf(unit, batch), call, people }
}
