import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { personActor } from '../../_kernel/actor'
import type { Context } from '../../_kernel/entry'
import { toStaff, type Notice } from '../../_kernel/outbox'
import type { Inspection, Snag } from '../../_schema/inspection.schema'
import { reachedUnit } from '../unit.store'
import { inspectionsOf } from './inspection.store'
import { noticeWords, snagTitle } from './inspection.copy'
import { keepSnag } from './keep-snag'
import { inspectionRules } from './rules'
import { clauses } from '~/types/kernel/lists.copy'

/** The flat's own people note what they saw, until the inspection is signed (R5.6); whoever accompanies them hears of it. */
export async function reportSnag(
  context: Context,
  said: InputOf<HandoverContract, 'reportSnag'>,
): Promise<Result<OutputOf<HandoverContract, 'reportSnag'>, RefusalOf<HandoverContract, 'reportSnag'> | EntryRefusal>> {
  const { deps, caller, now, action } = context
  const rules = await inspectionRules(deps.database, now)
  return context.commit(async tx => {
    const reached = await reachedUnit(tx, context, said.unitId)
    if (!reached.ok) return reached
    const nothing = { pointId: null, snagKind: 'general' as const, responsible: '', contractor: null }
    const noted = { ...said, ...nothing, notedAt: now }
    const inspections = await inspectionsOf(tx, said.unitId)
    const kept = await keepSnag(tx, noted, inspections, {
      ...{ ...rules, unit: reached.value.handover, ownerId: caller.openid },
      ...{ change: { by: personActor(caller), action, now }, notices: tellTechnician },
    })
    return kept.ok ? ok({ snagId: kept.value._id }) : kept
  })
}

function tellTechnician(snag: Snag, { technicianId, unitName }: Inspection): Notice[] {
  const { title, body } = noticeWords.customerSnag(unitName, clauses([snagTitle(snag), snag.words]))
  return [{ to: toStaff(technicianId), kind: 'customerSnag', title, body, subject: { kind: 'snag', id: snag._id } }]
}
