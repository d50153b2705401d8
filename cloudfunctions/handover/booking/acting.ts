import type { EntryRefusal } from '~/types/kernel/contract'
import type { Booked } from '~/types/handover/booking.views'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import { personActor, staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { currentPolicies } from '../../_kernel/policies'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { Change } from '../unit.store'
import { reachedFlat, type ReachedFlat } from './booking.store'
import { recountAll } from './days'
import { blankBooking, isStaff } from './domain/decide-booking'
import { fill } from './filling'

export type Answer<Code extends string> = Promise<Result<Booked, Code | EntryRefusal>>

/** What every action on a booking begins with: the flat, what it has now, who acts. */
export interface Standing extends ReachedFlat {
  /** As it is stored; null: this flat never booked. */
  stored: HandoverBooking | null
  /** The same, blank for the first time. */
  before: HandoverBooking
  change: Change
}

/** The flat of this caller, in a transaction. `code`: for its first booking. */
export async function standingOf(
  tx: Tx,
  context: Context,
  unitId: string,
  code: string,
): Promise<Result<Standing, 'NOT_FOUND'>> {
  const { caller, action, now } = context
  const reached = await reachedFlat(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover, by } = reached.value
  const stored = await tx.get('handoverBookings', unitId)
  const personId = isStaff(by) ? await personFor(tx, unitId, stored) : (caller.account?.personId ?? '')
  const actor = isStaff(by) ? staffActor(caller) : personActor(caller)
  const before = blankBooking(handover, stored, { personId, code, now })
  return ok({ ...reached.value, stored, before, change: { by: actor, action, now } })
}

/** In whose name staff act: whoever booked before and still has the flat, else its owner. */
async function personFor(tx: Tx, unitId: string, stored: HandoverBooking | null): Promise<string> {
  const unit = await tx.get('units', unitId)
  const people = [...(unit?.personIds ?? []), ...(unit?.memberPersonIds ?? [])]
  return stored && people.includes(stored.personId) ? stored.personId : (people[0] ?? '')
}

const codeLength = 6

/** The flat's code of this batch: what it has already, else one that no other flat of the batch has. */
export async function codeFor({ deps: { database, newCode } }: Context, unitId: string): Promise<string> {
  const handover = await database.get('handoverUnits', unitId)
  const stored = await database.get('handoverBookings', unitId)
  if (!handover || stored?.batchId === handover.batchId) return stored?.code ?? ''
  for (;;) {
    const code = newCode(codeLength)
    if ((await database.count('handoverBookings', { batchId: handover.batchId, code })) === 0) return code
  }
}

export const limitsOf = async ({ deps, now }: Context): Promise<Policies['handover']> =>
  (await currentPolicies(deps.database, now)).handover

export const batchOfSlot = (slotId: string): string => slotId.split(':')[0] ?? ''

/** What a change answers inside: the flat, and days on which a place was taken or left. */
export interface Changed {
  unitId: string
  batchId: string
  days: (CalendarDay | null)[]
}

/** The line moves up, the days are counted; then the booking as it stands. */
export async function settled<Code extends string>(
  { deps, now }: Context,
  changed: Result<Changed, Code>,
  mayFree: boolean,
): Promise<Result<Booked, Code | 'NOT_FOUND'>> {
  if (!changed.ok) return changed
  const { unitId, batchId, days } = changed.value
  if (mayFree) await fill(deps, batchId, now)
  await recountAll(deps.database, batchId, days)
  const booking = await deps.database.get('handoverBookings', unitId)
  return booking ? ok(bookedOf(booking)) : refuse('NOT_FOUND')
}

/** The code is nobody's business while there is no place. */
export const shownCode = ({ state, code }: HandoverBooking): string =>
  state === 'booked' || state === 'checkedIn' || state === 'noShow' ? code : ''

const bookedOf = (booking: HandoverBooking): Booked => {
  const { unitId, state, day, from, to, staffName: technicianName } = booking
  return { unitId, state, day, from, to, technicianName, code: shownCode(booking) }
}
