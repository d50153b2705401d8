import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Change } from '../unit.store'
import { saveUnit } from '../unit.store'
import { dayTimeline } from './day.copy'
import { batchToday, saveVisit, takeNumber, type ReachedBatch } from './day.store'
import {
  arrivalOf,
  decideDay,
  decideUnitArrival,
  newVisit,
  visitIdOf,
  type ArrivalNo,
  type DayNo,
} from './domain/decide-arrival'
import { decideComeBack } from './domain/decide-visit'
import { freeToday, seatAtTheEntrance, type SeatAsked } from './seating'
import { visitCard } from './views'

type CheckedIn = OutputOf<HandoverContract, 'checkIn'>
type Answer<Code extends string> = Promise<Result<CheckedIn, Code | EntryRefusal>>
type CheckInNo = ArrivalNo | DayNo | 'NOT_FOUND'

/** R5.5: the code is read, the flat is in; read again, it is answered the same. */
export async function checkIn(
  context: Context,
  { batchId, code }: InputOf<HandoverContract, 'checkIn'>,
): Answer<CheckInNo | 'CODE_UNKNOWN'> {
  const { database } = context.deps
  const reached = await batchToday(database, context, batchId)
  if (!reached.ok) return reached
  const [meant] = await database.find('handoverBookings', { where: { batchId, code }, limit: 1 })
  return meant ? arrive(context, reached.value, meant.unitId) : refuse('CODE_UNKNOWN')
}

/** By the door: found by its number or its owner's name. */
export async function checkInDoor(
  context: Context,
  { batchId, unitId }: InputOf<HandoverContract, 'checkInDoor'>,
): Answer<CheckInNo> {
  const reached = await batchToday(context.deps.database, context, batchId)
  return reached.ok ? arrive(context, reached.value, unitId) : reached
}

/** The story of an arrival: here already, back again, or new; by a booking, or as a walk-in with a place if one is free (R5.5). */
async function arrive(context: Context, reached: ReachedBatch, unitId: string): Answer<CheckInNo> {
  const { batch, today, by } = reached
  const isOn = decideDay(batch, today)
  if (!isOn.ok) return isOn
  const change = { by: staffActor(context.caller), action: context.action, now: context.now }
  const asked = { ...(await freeToday(context, batch._id, today)), by, today, change }
  const counted = await countIn(context, reached, unitId)
  if (!counted.ok) return counted
  return context.commit<CheckedIn, CheckInNo>(async tx => {
    const unit = await tx.get('handoverUnits', unitId)
    if (!unit) return refuse('NOT_FOUND')
    const before = await tx.get('handoverVisits', visitIdOf(unitId, today))
    return before ? again(tx, before, asked) : first(tx, unit, batch._id, { ...asked, ...counted.value })
  })
}

interface Counted {
  number: number
  wasMissed: boolean
}

/**
 * The flat's number of the day, and whether it missed its slot. Before the transaction: a counter written in it would make all who come at
 * once wait for each other. A number that is lost on the way is a gap, and harms nobody.
 */
async function countIn(
  { deps, now }: Context,
  { batch, today, by }: ReachedBatch,
  unitId: string,
): Promise<Result<Counted, CheckInNo>> {
  if (await deps.database.get('handoverVisits', visitIdOf(unitId, today))) return ok({ number: 0, wasMissed: false })
  const unit = await deps.database.get('handoverUnits', unitId)
  if (!unit) return refuse('NOT_FOUND')
  const possible = decideUnitArrival(unit, batch._id, by, now)
  if (!possible.ok) return possible
  const { number, day } = await takeNumber(deps, { batchId: batch._id, estateId: batch.estateId, day: today })
  return ok({ number, wasMissed: day.noShowUnitIds.includes(unitId) })
}

async function again(
  tx: Tx,
  before: HandoverVisit,
  { by, change, today }: SeatAsked,
): Promise<Result<CheckedIn, LifecycleNo>> {
  const booking = await tx.get('handoverBookings', before.unitId)
  const slotFrom = slotOn(booking, today)
  if (before.state !== 'left') return ok({ visit: visitCard(before), isAgain: true, slotFrom })
  const back = decideComeBack(before, by, change.now)
  if (!back.ok) return back
  const fact = { kind: 'handoverCameBack', title: dayTimeline.cameBack, body: '' }
  await saveVisit(tx, back.value, change, fact)
  return ok({ visit: visitCard(back.value), isAgain: false, slotFrom })
}

async function first(
  tx: Tx,
  unit: UnitHandover,
  batchId: string,
  asked: SeatAsked & Counted,
): Promise<Result<CheckedIn, CheckInNo>> {
  const { by, today, change, number, wasMissed } = asked
  const arrived = decideUnitArrival(unit, batchId, by, change.now)
  if (!arrived.ok) return arrived
  const booking = await tx.get('handoverBookings', unit._id)
  const arrival = arrivalOf(booking, today, wasMissed)
  const seated = await seatAtTheEntrance(tx, unit, booking, asked)
  if (!seated.ok) return seated
  const { place, after } = seated.value
  const visit = newVisit({ unit, day: today, arrival, place, number }, change.now)
  if (arrived.value !== unit) await saveUnit(tx, arrived.value, {}, change)
  await saveVisit(tx, visit, change, { kind: 'handoverArrived', title: dayTimeline.arrived(number), body: '' })
  return ok({ visit: visitCard(visit), isAgain: false, slotFrom: slotOn(after, today) })
}

const slotOn = (booking: HandoverBooking | null, today: string): Change['now'] | null =>
  booking?.day === today ? booking.from : null
