import { ok } from '~/types/kernel/result'
import { dayMs, dayOf, hourMs, minuteMs } from '~/types/kernel/time'
import { clockActor } from '../../_kernel/actor'
import { activeStaff, holderIds, type Colleague } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue, type Due } from '../../_kernel/due'
import { queueMessages } from '../../_kernel/outbox'
import { currentPolicies } from '../../_kernel/policies'
import { above, oneOf } from '../../_kernel/query'
import type { DueJob } from '../../_kernel/sweep'
import { toColleagues } from '../../_kernel/told'
import { inTransaction } from '../../_kernel/transaction'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { saveUnit } from '../unit.store'
import { callNeeded, delivered } from './domain/decide-notice'
import { cursorEntity, noticeDueKinds, readCursor } from './dues'
import { callWords } from './notice.copy'

const pageSize = 50
/** The next look at those that were not delivered yet: soon while they leave, then a few times a day. */
const nextLookMs = (sinceMs: number): number => (sinceMs < hourMs ? 30 * minuteMs : 3 * hourMs)

/**
 * Who of a batch has received the notice (R5.3): WeChat took a message of it, or somebody opened the inbox. Messages belong to all features,
 * so this looks at them from time to time instead of being told; after the days after which an unread letter needs a call it stops.
 */
export const lookForDelivered: DueJob = async (row, deps, now) => {
  const { batchId, cursor } = readCursor(row.entityId)
  const { handover: policy } = await currentPolicies(deps.database, now)
  const units = await deps.database.find('handoverUnits', {
    where: { batchId, 'marks.notice': 'sent', _id: above(cursor) },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const found = await deliveries(deps, units)
  for (const [unitId, at] of found) await markDelivered(deps, unitId, at, now)
  const batch = await deps.database.get('handoverBatches', batchId)
  const sinceMs = now - (batch?.lettersSaidAt ?? 0)
  const again = sinceMs < policy.unreadNoticeDays * dayMs ? now + nextLookMs(sinceMs) : null
  await whileDue(row, deps, tx => moveDue(tx, [asDue(row)], nextLook(row.entityId, units, again, now)))
}

function nextLook(entityId: string, units: readonly UnitHandover[], again: number | null, now: number): Due[] {
  const { batchId } = readCursor(entityId)
  const kind = noticeDueKinds.delivered
  const last = units[units.length - 1]?._id
  if (units.length === pageSize && last !== undefined) return [{ entityId: cursorEntity(batchId, last), kind, at: now }]
  return again === null ? [] : [{ entityId: cursorEntity(batchId, ''), kind, at: again }]
}

/** Of these flats those of which a message arrived, and when the first did. */
async function deliveries(deps: Deps, units: readonly UnitHandover[]): Promise<Map<string, number>> {
  const unitOf = new Map(units.flatMap(({ _id, notice }) => (notice.messageIds ?? []).map(id => [id, _id] as const)))
  const ids = [...unitOf.keys()]
  const first = new Map<string, number>()
  for (let from = 0; from < ids.length; from += 100) {
    const where = { _id: oneOf(ids.slice(from, from + 100)) }
    for (const { _id, push, isRead, readAt } of await deps.database.find('messages', { where, limit: 100 })) {
      const unitId = unitOf.get(_id)
      const at = Math.min(push.state === 'sent' ? push.at : Infinity, isRead ? (readAt ?? Infinity) : Infinity)
      if (unitId !== undefined && at < Infinity) first.set(unitId, Math.min(at, first.get(unitId) ?? Infinity))
    }
  }
  return first
}

async function markDelivered(deps: Deps, unitId: string, at: number, now: number): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const unit = await tx.get('handoverUnits', unitId)
    const after = unit && delivered(unit, at)
    if (after) await saveUnit(tx, after, {}, { by: clockActor, action: noticeDueKinds.delivered, now })
    return ok(null)
  })
}

/** Unread after the policy's days (R5.3): the flat goes to those who need a call; the lead hears of it once a day. */
export const unread: DueJob = async (row, deps, now) => {
  const staff = await activeStaff(deps.database)
  await whileDue(row, deps, async tx => {
    const unit = await tx.get('handoverUnits', row.entityId)
    const after = unit && callNeeded(unit, now)
    if (after) {
      await saveUnit(tx, after, {}, { by: clockActor, action: noticeDueKinds.unread, now })
      await tellLead(tx, after, staff, now)
    }
    await moveDue(tx, [asDue(row)], [])
  })
}

async function tellLead(tx: Tx, unit: UnitHandover, staff: readonly Colleague[], now: number): Promise<void> {
  const batch = await tx.get('handoverBatches', unit.batchId)
  if (!batch) return
  const source = `handoverBatch:${batch._id}:calls:${dayOf(now)}`
  const subject = { kind: 'handoverBatch' as const, id: batch._id }
  const matter = { subject, estateName: batch.estateName, now }
  const notices = toColleagues(leadsOf(batch, staff), 'noticeCalls', callWords(batch.title), matter)
  const told = await Promise.all(notices.map(({ kind, to }) => tx.get('messages', `${source}:${kind}:${to}`)))
  await queueMessages(
    tx,
    source,
    notices.filter((_notice, index) => told[index] === null),
    now,
  )
}

/** Who leads the group of the batch; before it is named, the estate's managers. */
const leadsOf = ({ leadId, estateId }: HandoverBatch, staff: readonly Colleague[]): string[] =>
  leadId !== null && staff.some(({ _id }) => _id === leadId) ? [leadId] : holderIds(staff, ['manager'], estateId)
