import type { LineZone } from '~/types/handover/day'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { TooBusy } from '../../_kernel/transaction'
import type { HandoverVisit, HandoverWindow } from '../../_schema/handover-day.schema'
import { batchToday, dayDocument, lineOf, saveVisit, saveWindow, windowsOf, type ReachedBatch } from './day.store'
import { decideDay, type DayNo } from './domain/decide-arrival'
import { decideCall } from './domain/decide-visit'
import { decideClose, decideOpen, mayCall, windowIdOf } from './domain/decide-window'
import { nextFor } from './domain/line'
import { visitCard, windowCard } from './views'

type Answer<A extends keyof HandoverContract, Code extends string> = Promise<
  Result<OutputOf<HandoverContract, A>, Code | EntryRefusal>
>
interface Meant {
  batchId: string
  zone: LineZone
  number: number
}

const changeBy = ({ caller, action, now }: Context) => ({ by: staffActor(caller), action, now })
const windowIdOn = (today: CalendarDay, { batchId, zone, number }: Meant): string =>
  windowIdOf({ batchId, day: today, zone, number })

export async function openWindow(
  context: Context,
  { name, ...meant }: InputOf<HandoverContract, 'openWindow'>,
): Answer<'openWindow', DayNo | 'WINDOW_TAKEN'> {
  const reached = await batchToday(context.deps.database, context, meant.batchId)
  const staff = context.caller.account?.staff
  if (!reached.ok || !staff) return refuse('NOT_FOUND')
  const { batch, today } = reached.value
  return context.commit<OutputOf<HandoverContract, 'openWindow'>, DayNo | 'WINDOW_TAKEN'>(async tx => {
    const isOn = decideDay(batch, today)
    if (!isOn.ok) return isOn
    const place = { ...meant, estateId: batch.estateId, day: today }
    const before = await tx.get('handoverWindows', windowIdOn(today, meant))
    const opened = decideOpen(before, place, name, { staffId: staff.staffId, staffName: staff.name })
    if (!opened.ok) return opened
    await dayDocument(tx, place)
    await saveWindow(tx, opened.value, changeBy(context))
    const visit = before?.visitId ? await tx.get('handoverVisits', before.visitId) : null
    return ok({ window: windowCard(opened.value, visit ? [visit] : [], staff.staffId) })
  })
}

export async function closeWindow(
  context: Context,
  meant: Meant,
): Answer<'closeWindow', 'WINDOW_CLOSED' | 'WINDOW_BUSY'> {
  const reached = await batchToday(context.deps.database, context, meant.batchId)
  if (!reached.ok) return reached
  return context.commit<OutputOf<HandoverContract, 'closeWindow'>, 'WINDOW_CLOSED' | 'WINDOW_BUSY'>(async tx => {
    const closed = decideClose(await tx.get('handoverWindows', windowIdOn(reached.value.today, meant)))
    if (!closed.ok) return closed
    await saveWindow(tx, closed.value, changeBy(context))
    return ok({ window: windowCard(closed.value, [], undefined) })
  })
}

type CallNo = LifecycleNo | 'WINDOW_CLOSED' | 'NOT_YOUR_WINDOW'
type Called = OutputOf<HandoverContract, 'callNext'>
/** Other windows were faster with everybody whom we saw: look again. Never told to anybody. */
type AllGone = 'ALL_GONE'

const mostLooks = 10
/** So many of a line are tried in one transaction: other windows take them while we look. */
const mostTried = 20

/** R5.5: the next of the line, one flat to one window, and nobody only when nobody waits. */
export async function callNext(context: Context, meant: Meant): Answer<'callNext', CallNo> {
  const { database } = context.deps
  const reached = await batchToday(database, context, meant.batchId)
  if (!reached.ok) return reached
  const windowId = windowIdOn(reached.value.today, meant)
  for (let look = 0; look < mostLooks; look += 1) {
    const { batchId, zone } = meant
    const day = reached.value.today
    const [line, windows] = [
      await lineOf(database, { batchId, day, zone }),
      await windowsOf(database, batchId, day, zone),
    ]
    const called = await context.commit<Called, CallNo | AllGone>(tx =>
      callFrom(tx, context, reached.value, windowId, { line, windows }),
    )
    if (called.ok || called.refusal.code !== 'ALL_GONE') return called as Awaited<Answer<'callNext', CallNo>>
  }
  throw new TooBusy('every look at the line came too late')
}

interface Seen {
  line: readonly HandoverVisit[]
  windows: readonly HandoverWindow[]
}

async function callFrom(
  tx: Tx,
  context: Context,
  { by }: ReachedBatch,
  windowId: string,
  { line, windows }: Seen,
): Promise<Result<Called, CallNo | AllGone>> {
  const mine = mayCall(await tx.get('handoverWindows', windowId), context.caller.account?.staff?.staffId)
  if (!mine.ok) return mine
  const window = mine.value
  const serving = window.visitId === '' ? null : await tx.get('handoverVisits', window.visitId)
  if (serving) return ok({ visit: visitCard(serving) })
  for (const { _id } of nextFor(window, line, windows).slice(0, mostTried)) {
    const waiting = await tx.get('handoverVisits', _id)
    const called = waiting ? decideCall(waiting, window, by, context.now) : null
    if (!called?.ok) continue
    await saveVisit(tx, called.value, changeBy(context))
    const busy = { ...window, version: window.version + 1, visitId: _id, servingSince: context.now }
    await saveWindow(tx, busy, changeBy(context))
    return ok({ visit: visitCard(called.value) })
  }
  return line.length === 0 ? ok({ visit: null }) : refuse('ALL_GONE')
}
