import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { coveredFor, coverOf } from '~/types/warranty/warranty'
import { matterClassOf, warrantyPartOf } from '~/types/ticket/parts'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { Cover } from '~/types/ticket/ticket'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import { currentPolicyId } from '../_kernel/policies'
import type { UnitFile } from '../_schema/documents'
import { byOf } from './actor'
import { clockViews } from './domain/clocks'
import { openedRepair, type Submitted } from './domain/decide-intake'
import { numberOf } from './domain/notices'
import { rulesOf } from './policies'
import { save } from './ticket.store'
import { activeStaff, type Colleague } from '../_kernel/colleagues'

type Said = InputOf<TicketContract, 'submitRepair'>
type Opened = OutputOf<TicketContract, 'submitRepair'>
type Answer<Value, Code extends string = never> = Promise<Result<Value, Code | EntryRefusal>>

/** R6.2, R6.7: room, part, words, photos; whether it is covered was told before and is frozen with it. */
export async function submitRepair(
  context: Context,
  said: Said,
): Answer<Opened, 'UNIT_NOT_HANDED_OVER' | 'PHOTO_NOT_USABLE'> {
  const { database } = context.deps
  const [staff, policyId] = await Promise.all([activeStaff(database), currentPolicyId(database, context.now)])
  return context.commit<Opened, 'UNIT_NOT_HANDED_OVER' | 'PHOTO_NOT_USABLE' | EntryRefusal>(async tx => {
    const unit = await reachedUnit(tx, context, said.unitId)
    if (!unit) return refuse('NOT_FOUND')
    if (!isHandedOver(unit, context.now)) return refuse('UNIT_NOT_HANDED_OVER')
    const opened = await open(tx, context, unit, said, policyId, staff)
    const used = await usePhotos(tx, context.caller.openid, said.photos, opened.ticketId)
    return used.ok ? ok(opened) : used
  })
}

/** The unit, if it is there for this caller: invisible, unknown and somebody else's are the same (architecture.md). */
async function reachedUnit(reader: Pick<Tx, 'get'>, context: Context, unitId: string): Promise<UnitFile | null> {
  const unit = await reader.get('units', unitId)
  const isReached = unit?.isVisible && context.rolesTowards({ unitId, estateId: unit.estateId }).length > 0
  return isReached ? unit : null
}

const isHandedOver = ({ handedOverOn }: UnitFile, now: number): boolean =>
  handedOverOn !== undefined && handedOverOn <= dayOf(now)

async function open(
  tx: Tx,
  context: Context,
  unit: UnitFile,
  said: Said,
  policyId: string,
  staff: readonly Colleague[],
): Promise<Opened> {
  const { now, deps, action } = context
  const by = byOf(context, context.rolesTowards({ unitId: unit._id, estateId: unit.estateId }))
  const isOwn = by.roles[0] === 'owner' || by.roles[0] === 'member'
  const reporterId = (isOwn ? by.id : unit.personIds[0]) ?? ''
  // A child reports for a parent: the owner hears of its progress too (R2.4).
  const ownerId = by.roles[0] === 'member' ? unit.personIds[0] : undefined
  const ticketId = `${dayOf(now).replaceAll('-', '')}-${deps.newCode(5)}`
  const cover = coverFor(unit, said, now)
  const submitted: Submitted = { type: 'submitted', ...said, matterClass: matterClassOf(said.part), cover }
  const head = { _id: ticketId, estateId: unit.estateId, unitName: unit.name, reporterId, ownerId, policyId }
  const rules = await rulesOf(tx, policyId)
  const loaded = { ticket: openedRepair(head, submitted, now), rules, tasks: [] }
  const after = await save(tx, { loaded, isNew: true, events: [submitted], by, action, now, staff })
  return { ticketId, number: numberOf(ticketId), clocks: clockViews(after, rules, now), cover }
}

function coverFor(unit: UnitFile, { part, room }: Pick<Said, 'part' | 'room'>, now: number): Cover {
  const { part: warrantyPart, isCovered, coveredUntil } = coveredFor(warrantyPartOf(part, room), unit, dayOf(now))
  return { isCovered, coveredUntil, warrantyPart }
}

/** What the flat is covered for, part by part, before anything is sent (R6.7). */
export async function coverageOf(context: Context, unitId: string): Answer<OutputOf<TicketContract, 'coverage'>> {
  const unit = await reachedUnit(context.deps.database, context, unitId)
  if (!unit) return refuse('NOT_FOUND')
  const parts = coverOf(unit, dayOf(context.now)).map(({ part, coveredUntil, isCovered }) => ({
    warrantyPart: part,
    coveredUntil,
    isCovered,
  }))
  return ok({ handedOverOn: unit.handedOverOn ?? null, parts })
}
