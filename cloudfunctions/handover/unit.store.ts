import type { Role } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { unitHandoverLifecycle, type UnitHandoverAction } from '~/types/handover/unit-handover.lifecycle'
import type { Actor } from '~/types/ticket/journal'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { queueMessages, type Notice } from '../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline, type TimelineFact } from '../_kernel/timeline'
import type { UnitFile } from '../_schema/documents'
import type { UnitHandover } from '../_schema/handover.schema'
import { marksOf } from './notice/domain/marks'

export type By = readonly (Role | 'clock')[]
type Tabled = (typeof unitHandoverLifecycle.roles)[number]
export interface Change {
  by: Actor
  action: string
  now: number
}

/** One move of the table; the facts of the move are the caller's to add. */
export function stepUnit(unit: UnitHandover, action: UnitHandoverAction, by: By): Result<UnitHandover, LifecycleNo> {
  const next = unitHandoverLifecycle.step(unit.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...unit, state: next.value, version: unit.version + 1 }) : next
}

/** What a change tells: its messages, and a line for the timelines of the flat and of those who hold it. */
export interface Told {
  notices?: readonly Notice[]
  fact?: Pick<TimelineFact, 'kind' | 'title' | 'body'>
  /** Whose timelines besides the flat's. */
  personIds?: readonly string[]
}

/** Writes a flat's handover after a change (`after.version` is new), with its audit row, messages and timeline. */
export async function saveUnit(
  tx: Tx,
  after: UnitHandover,
  { notices = [], fact, personIds = [] }: Told,
  { by, action, now }: Change,
): Promise<void> {
  const content = { ...after, marks: marksOf(after) }
  await tx.put('handoverUnits', content)
  await recordAudit(tx, {
    entityId: `handover:${after._id}`,
    version: after.version,
    at: now,
    by,
    action,
    content,
  })
  const source = `handover:${after._id}:${after.version}`
  await queueMessages(tx, source, notices, now)
  if (!fact) return
  const about = { kind: 'handover', id: after._id } as const
  await recordTimeline(
    tx,
    source,
    { ...fact, subjects: [ofUnit(after._id), ...personIds.map(ofPerson)], by, about },
    now,
  )
}

export interface Reached {
  handover: UnitHandover
  unit: UnitFile
  by: Role[]
}

/** A flat's handover that this caller reaches by the action's own table; forbidden, absent and "not in any batch" are answered alike (R13.2). */
export async function reachedUnit(
  tx: Pick<Tx, 'get'>,
  { rolesTowards }: Pick<Context, 'rolesTowards'>,
  unitId: string,
): Promise<Result<Reached, 'NOT_FOUND'>> {
  const [handover, unit] = [await tx.get('handoverUnits', unitId), await tx.get('units', unitId)]
  if (!handover || !unit?.isVisible) return refuse('NOT_FOUND')
  const by = rolesTowards({ unitId, estateId: handover.estateId })
  // A draft is nobody's business outside: for its people the handover begins with the notice.
  const isCustomer = by.every(role => role === 'buyer' || role === 'owner' || role === 'member')
  if (by.length === 0 || (isCustomer && handover.state === 'listed')) return refuse('NOT_FOUND')
  return ok({ handover, unit, by })
}
