import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import { activeStaff, holding, type Colleague } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { currentPolicies } from '../../_kernel/policies'
import type { HandoverDay, HandoverDuty, HandoverPlace } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { reachedBatch } from '../plan/batch.store'
import { untrained } from '../plan/planning'
import { handoverDayId, recount } from './days'
import { decideDay, decideDuty, decidePlaces } from './domain/decide-duty'
import { fillDue } from './domain/dues'
import { placesOfDuty } from './domain/slots'
import { fill } from './filling'
import { mostOnDay } from './places'

type Answer<A extends 'setDuty' | 'clearDuty'> = Promise<
  Result<OutputOf<HandoverContract, A>, RefusalOf<HandoverContract, A> | EntryRefusal>
>
type Said = InputOf<HandoverContract, 'clearDuty'>

const dutyId = ({ batchId, day, technicianId }: Said): string => `${batchId}:${day}:${technicianId}`

/** Who may accompany: the estate's technicians; a required training that is missing keeps them out (R1.2). */
export const mayAccompany = ({ notAssignable }: Pick<Colleague, 'notAssignable'>): boolean => !notAssignable

async function technicianOf(context: Context, estateId: string, id: string): Promise<Colleague | undefined> {
  const staff = holding(await activeStaff(context.deps.database), ['technician'], estateId)
  return staff.find(each => each._id === id && mayAccompany(each))
}

/** R5.4: the duty as it is from now on, and its places with it; a free place goes to who waits. */
export async function setDuty(context: Context, said: InputOf<HandoverContract, 'setDuty'>): Answer<'setDuty'> {
  const { deps, now } = context
  const found = await reachedBatch(deps.database, context, said.batchId)
  if (!found.ok) return found
  const technician = await technicianOf(context, found.value.batch.estateId, said.technicianId)
  if (!technician) return refuse('TECHNICIAN_NOT_AVAILABLE')
  const untaught = await untrained(deps.database, [technician._id], dayOf(now))
  if (untaught.length > 0) return refuse('TECHNICIAN_NOT_TRAINED', { name: technician.name })
  const { handover: policy } = await currentPolicies(deps.database, now)
  const { batchId, day, from, until, pause } = said
  const duty = { batchId, day, staffId: technician._id, staffName: technician.name, from, until, pause }
  const present = await placesOf(context, said)
  const saved = await context.commit<{ places: number }, RefusalOf<HandoverContract, 'setDuty'> | EntryRefusal>(
    async tx => {
      const batch = await reachedBatch(tx, context, batchId)
      if (!batch.ok) return batch
      const dayFile = await tx.get('handoverDays', handoverDayId(batchId, day))
      const slotMinutes = dayFile?.slotMinutes ?? policy.slotMinutes
      const decided = decideDuty(batch.value.batch, day, duty, slotMinutes, now)
      if (!decided.ok) return decided
      const wanted = placesOfDuty(duty, batch.value.batch.hours, slotMinutes)
      return keepDuty(tx, context, { said, batch: batch.value.batch, duty, dayFile, slotMinutes, present, wanted })
    },
  )
  return settled(context, said, saved)
}

/** Nobody accompanies then; its free places go. */
export async function clearDuty(context: Context, said: Said): Answer<'clearDuty'> {
  const present = await placesOf(context, said)
  const saved = await context.commit<{ places: number }, RefusalOf<HandoverContract, 'clearDuty'> | EntryRefusal>(
    async tx => {
      const batch = await reachedBatch(tx, context, said.batchId)
      if (!batch.ok) return batch
      const possible = decideDay(batch.value.batch, said.day, context.now)
      if (!possible.ok) return possible
      const dayFile = await tx.get('handoverDays', handoverDayId(said.batchId, said.day))
      const has = await tx.get('handoverDuties', dutyId(said))
      if (!dayFile || !has?.isOn) return refuse('NOT_ON_DUTY')
      const { slotMinutes } = dayFile
      return keepDuty(tx, context, {
        said,
        batch: batch.value.batch,
        duty: null,
        dayFile,
        slotMinutes,
        present,
        wanted: [],
      })
    },
  )
  return settled(context, said, saved)
}

/** Ids of the technician's places of that day; what stands in them, the transaction sees. */
async function placesOf({ deps }: Context, { batchId, day, technicianId: staffId }: Said): Promise<string[]> {
  const where = { batchId, day, staffId }
  const places = await deps.database.find('handoverPlaces', { where, limit: mostOnDay, fields: ['_id'] })
  return places.map(({ _id }) => _id)
}

interface Keeping {
  said: Said
  batch: HandoverBatch
  /** null: nobody accompanies. */
  duty: Omit<HandoverDuty, '_id' | 'version' | 'estateId' | 'isOn'> | null
  dayFile: HandoverDay | null
  slotMinutes: number
  present: readonly string[]
  wanted: readonly HandoverPlace[]
}

async function keepDuty(tx: Tx, context: Context, kept: Keeping): Promise<Result<{ places: number }, 'PLACES_BOOKED'>> {
  const { said, batch, duty, dayFile, slotMinutes, wanted } = kept
  const ids = [...new Set([...kept.present, ...wanted.map(({ _id }) => _id)])]
  const present = (await Promise.all(ids.map(id => tx.get('handoverPlaces', id)))).filter(each => each !== null)
  const changes = decidePlaces(present, wanted, context.now)
  if (!changes.ok) return changes
  const { add, remove } = changes.value
  for (const { _id } of remove) await tx.remove('handoverPlaces', _id)
  await tx.create('handoverPlaces', add)
  await saveDuty(tx, context, { said, estateId: batch.estateId, duty })
  await saveDay(tx, said, { dayFile, slotMinutes, more: add.length - remove.length })
  await moveDue(tx, [], [fillDue(said.batchId, `${said.day}:${said.technicianId}`, context.now)])
  return ok({ places: present.length + add.length - remove.length })
}

async function saveDuty(
  tx: Tx,
  { caller, action, now }: Context,
  { said, estateId, duty }: { said: Said; estateId: string; duty: Keeping['duty'] },
): Promise<void> {
  const _id = dutyId(said)
  const before = await tx.get('handoverDuties', _id)
  const known = duty ?? before
  if (!known) return
  const after: HandoverDuty = { ...known, _id, estateId, version: (before?.version ?? 0) + 1, isOn: duty !== null }
  await tx.put('handoverDuties', after)
  const { version } = after
  await recordAudit(tx, { entityId: `duty:${_id}`, version, at: now, by: staffActor(caller), action, content: after })
}

async function saveDay(
  tx: Tx,
  { batchId, day }: { batchId: string; day: CalendarDay },
  { dayFile, slotMinutes, more }: { dayFile: HandoverDay | null; slotMinutes: number; more: number },
): Promise<void> {
  const _id = handoverDayId(batchId, day)
  const before = dayFile ?? { _id, batchId, day, slotMinutes, free: 0, places: 0, revision: 0 }
  const { places, revision } = before
  await tx.put('handoverDays', { ...before, places: places + more, revision: revision + 1 })
}

/** The line moves up into new places, and the day is counted. */
async function settled<Value, Code extends string>(
  { deps, now }: Context,
  { batchId, day }: Said,
  saved: Result<Value, Code>,
): Promise<Result<Value, Code>> {
  if (!saved.ok) return saved
  await fill(deps, batchId, now)
  await recount(deps.database, batchId, day)
  return saved
}
