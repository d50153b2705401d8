import { lineZones } from '~/types/handover/day'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, endOf, startOf } from '~/types/kernel/time'
import { visitLifecycle } from '~/types/handover/visit.lifecycle'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { currentPolicies } from '../../_kernel/policies'
import { above, oneOf, type Condition, type Where } from '../../_kernel/query'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import { batchToday, presentOf, windowsOf } from './day.store'
import { visitIdOf } from './domain/decide-arrival'
import { mayBeSentTo, nextZone } from './domain/decide-visit'
import { dayIdOf } from './domain/dues'
import { dayFiguresOf } from './domain/figures'
import { inOrder } from './domain/line'
import { papersFor } from './domain/papers'
import { needsOf, openSnagsOf } from './moves'
import { doorOf, visitCard, windowCard, zonesNow } from './views'

type Answer<A extends keyof HandoverContract, Code extends string = never> = Promise<
  Result<OutputOf<HandoverContract, A>, Code | EntryRefusal>
>

const mostShown = 20
const mostCalled = 12
const mostBatches = 50

/** Whose estates the caller sees: a director all, others those they serve. */
function estatesOf({ caller: { account, roles } }: Context): Where {
  const estateIds = account?.staff?.estateIds ?? []
  return roles.includes('director') || estateIds.length === 0 ? {} : { estateId: oneOf(estateIds) }
}

/** Batches that are open, those of today first, then by their next day. */
export async function dayBatches(context: Context): Answer<'dayBatches'> {
  const today = dayOf(context.now)
  const found = await context.deps.database.find('handoverBatches', {
    where: { ...estatesOf(context), createdAt: above(0) },
    orderBy: [['createdAt', 'desc']],
    limit: mostBatches,
  })
  const rows = found
    .filter(({ state }) => state === 'open')
    .map(({ _id: batchId, title, estateName, place, days }) => ({
      ...{ batchId, title, estateName, place, isToday: days.includes(today) },
      nextDay: days.find(day => day >= today) ?? null,
    }))
  return ok({ rows: rows.sort((one, other) => ((one.nextDay ?? '9') < (other.nextDay ?? '9') ? -1 : 1)) })
}

/** Everything that a window needs to see, in three reads. */
export async function dayBoard(context: Context, batchId: string): Answer<'dayBoard'> {
  const { deps, now, caller } = context
  const reached = await batchToday(deps.database, context, batchId)
  if (!reached.ok) return reached
  const { batch, today } = reached.value
  const { title, estateName } = batch
  const { handover: policy } = await currentPolicies(deps.database, now)
  const [present, windows] = [
    await presentOf(deps.database, batchId, today),
    await windowsOf(deps.database, batchId, today),
  ]
  const lines = lineZones.flatMap(zone =>
    inOrder(present.filter(visit => visit.zone === zone && visit.state === 'queueing')).slice(0, mostShown),
  )
  const staffId = caller.account?.staff?.staffId
  return ok({
    ...{ title, estateName, day: today, isHandoverDay: batch.days.includes(today) },
    windows: windows.map(window => windowCard(window, present, staffId)),
    zones: zonesNow(present, windows, policy, now),
    lines: lines.map(visitCard),
  })
}

/** For the wall: doors only, the latest call first. */
export async function wall(context: Context, batchId: string): Answer<'wall'> {
  const { deps, now } = context
  const reached = await batchToday(deps.database, context, batchId)
  if (!reached.ok) return reached
  const { batch, today } = reached.value
  const { title, estateName, place } = batch
  const { handover: policy } = await currentPolicies(deps.database, now)
  const [present, windows] = [
    await presentOf(deps.database, batchId, today),
    await windowsOf(deps.database, batchId, today),
  ]
  const called = present.flatMap(calledRow).sort((one, other) => other.calledAt - one.calledAt)
  return ok({
    ...{ title, estateName, place, day: today, isHandoverDay: batch.days.includes(today) },
    zones: zonesNow(present, windows, policy, now),
    called: called.slice(0, mostCalled),
  })
}

function calledRow({ state, unitName, number, zone, windowName, passages }: HandoverVisit) {
  const calledAt = passages.find(passage => passage.zone === zone)?.calledAt ?? null
  if (state !== 'served' || windowName === null || calledAt === null) return []
  return [{ door: doorOf(unitName), number, zone, windowName, calledAt }]
}

/** One flat that is here today, with all that its window works on. */
export async function visitWork(
  context: Context,
  { batchId, unitId }: InputOf<HandoverContract, 'visitWork'>,
): Answer<'visitWork', 'NOT_HERE_TODAY'> {
  const { database } = context.deps
  const reached = await batchToday(database, context, batchId)
  if (!reached.ok) return reached
  const { batch, by, today } = reached.value
  const visit = await database.get('handoverVisits', visitIdOf(unitId, today))
  const unit = await database.get('handoverUnits', unitId)
  if (!visit || !unit || visit.batchId !== batchId) return refuse('NOT_HERE_TODAY')
  const [booking, openSnags] = [await database.get('handoverBookings', unitId), await openSnagsOf(context, unitId)]
  const needs = needsOf(unit, openSnags)
  const isTicked = new Set(visit.passages.find(({ zone }) => zone === 'documents')?.ticked)
  const papers = papersFor(batch.letter.bring, booking?.proxy != null)
  const moves = visitLifecycle.movesFor(visit.state, by as (typeof visitLifecycle.roles)[number][])
  return ok({
    visit: visitCard(visit),
    people: await peopleOf(context, unitId),
    proxy: booking?.proxy
      ? { name: booking.proxy.name, relation: booking.proxy.relation, maySign: booking.proxy.maySign }
      : null,
    passages: visit.passages.map(({ zone, queuedAt, calledAt, leftAt }) => ({ zone, queuedAt, calledAt, leftAt })),
    papers: papers.map(name => ({ name, isTicked: isTicked.has(name) })),
    fees: unit.fees.map(({ feeId, item, amountFen, payee, paid }) => ({
      ...{ feeId, item, amountFen, payee, receiptNumber: paid?.receiptNumber ?? null },
    })),
    openSnags,
    technicianName: visit.technicianId === null ? null : (booking?.staffName ?? null),
    next: nextZone(visit.zone, needs),
    mayGoTo: mayBeSentTo(visit.zone, needs),
    moves,
  })
}

async function peopleOf({ deps: { database } }: Context, unitId: string): Promise<string[]> {
  const unit = await database.get('units', unitId)
  const people = await Promise.all((unit?.personIds ?? []).map(personId => database.get('persons', personId)))
  return people.flatMap(person => (person ? [person.name] : []))
}

/** R5.10, recounted from the day's documents. */
export async function dayFigures(
  context: Context,
  { batchId, day: meant }: InputOf<HandoverContract, 'dayFigures'>,
): Answer<'dayFigures'> {
  const {
    deps: { database },
    now,
  } = context
  const reached = await batchToday(database, context, batchId)
  if (!reached.ok) return reached
  const day = meant ?? reached.value.today
  const thatDay: Condition = { is: 'range', from: startOf(day), before: endOf(day) }
  const [visits, bookings, ownFile] = await Promise.all([
    findAll(database, 'handoverVisits', { batchId, day }),
    findAll(database, 'handoverBookings', { batchId, day }),
    database.get('handoverVisitDays', dayIdOf(batchId, day)),
  ])
  const [inspectionsEnded, keysHandedOut, snags] = await Promise.all([
    database.count('inspections', { batchId, endedAt: thatDay }),
    database.count('handoverUnits', { batchId, handedOverAt: thatDay }),
    database.count('snags', { batchId, recordedAt: thatDay }),
  ])
  const noShowUnitIds = ownFile?.noShowUnitIds ?? []
  return ok(dayFiguresOf({ day, visits, bookings, noShowUnitIds, inspectionsEnded, keysHandedOut, snags }, now))
}
