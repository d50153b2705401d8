import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import type { EntryRefusal } from '~/types/kernel/contract'
import {
  checklistIdOf,
  defaultChecklist,
  withIds,
  type Checklist,
  type ChecklistCard,
} from '~/types/handover/checklist'
import { houseNames } from '~/types/handover/house.copy'
import { houseKeys, type HouseKey } from '~/types/handover/house'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import type { Database, Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { atLeast } from '../../_kernel/query'
import type { ChecklistFile } from '../../_schema/inspection.schema'

/** The version in force: the last that was stored, else the one with which the product comes. */
export async function currentChecklist(
  database: Database,
  houseKey: HouseKey,
): Promise<Checklist & Partial<ChecklistFile>> {
  const [stored] = await database.find('checklists', {
    where: { houseKey, number: atLeast(1) },
    orderBy: [['number', 'desc']],
    limit: 1,
  })
  return stored ?? defaultChecklist(houseKey)
}

/** One version by its id; null: no such list. */
export async function checklistOf(reader: Pick<Tx, 'get'>, checklistId: string): Promise<Checklist | null> {
  const original = houseKeys.map(defaultChecklist).find(each => checklistIdOf(each) === checklistId)
  return original ?? (await reader.get('checklists', checklistId))
}

const cardOf = (list: Checklist & Partial<ChecklistFile>): ChecklistCard => ({
  ...{ houseKey: list.houseKey, number: list.number, points: list.points },
  ...{ checklistId: checklistIdOf(list), name: houseNames[list.houseKey] },
  changed: list.at === undefined ? null : { at: list.at, byName: list.byName ?? '' },
})

export async function checklists({
  deps,
}: Context): Promise<Result<OutputOf<HandoverContract, 'checklists'>, EntryRefusal>> {
  const rows = await Promise.all(houseKeys.map(key => currentChecklist(deps.database, key)))
  return ok({ rows: rows.map(cardOf) })
}

/** A version is written once, under its number: of two who edit at once, the second is told to look again. */
export async function saveChecklist(
  { commit, caller, now, action }: Context,
  { houseKey, basedOn, points }: InputOf<HandoverContract, 'saveChecklist'>,
): Promise<Result<OutputOf<HandoverContract, 'saveChecklist'>, 'CHECKLIST_CHANGED_MEANWHILE' | EntryRefusal>> {
  return commit(async tx => {
    const number = basedOn + 1
    const checklistId = checklistIdOf({ houseKey, number })
    const before = await checklistOf(tx, checklistIdOf({ houseKey, number: basedOn }))
    if (!before || (await tx.get('checklists', checklistId))) return refuse('CHECKLIST_CHANGED_MEANWHILE')
    const by = staffActor(caller)
    const list = { _id: checklistId, houseKey, number, points: withIds(points, before.points, number), at: now }
    const after: ChecklistFile = { ...list, byName: by.name ?? '' }
    await tx.create('checklists', [after])
    await recordAudit(tx, { entityId: `checklist:${houseKey}`, version: number, at: now, by, action, content: after })
    return ok({ checklistId, number })
  })
}
