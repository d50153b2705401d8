import type { HandoverContract } from '~/types/handover/handover.contract'
import { checklistIdOf, type Checklist, type Component } from '~/types/handover/checklist'
import { houseKeyOf } from '~/types/handover/house'
import type { InspectionView, SnagView } from '~/types/handover/inspection'
import type { EntryRefusal, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { RoomId } from '~/types/ticket/parts'
import type { Deps } from '../../_kernel/deps'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { photoUrls } from '../../_kernel/photo-urls'
import type { Inspection, Snag } from '../../_schema/inspection.schema'
import { currentPolicies } from '../../_kernel/policies'
import { reachedUnit } from '../unit.store'
import { checklistOf, currentChecklist } from './checklists'

const mostSnags = 200
const mostInspections = 20

/** The inspections of a flat, the latest first. */
export const latestInspections = ({ database }: Deps, unitId: string): Promise<Inspection[]> =>
  database.find('inspections', { where: { unitId }, orderBy: [['startedAt', 'desc']], limit: mostInspections })

const snagsOf = ({ database }: Deps, unitId: string): Promise<Snag[]> =>
  database.find('snags', { where: { unitId }, orderBy: [['recordedAt', 'asc']], limit: mostSnags })

export const inspectionView = (inspection: Inspection): InspectionView => ({
  ...{ inspectionId: inspection._id, state: inspection.state, checklistId: inspection.checklistId },
  ...{ technicianName: inspection.technicianName, startedAt: inspection.startedAt, restedMs: inspection.restedMs },
  ...{ endedAt: inspection.endedAt, shortWords: inspection.shortWords, signedAt: inspection.signedAt },
  checks: Object.values(inspection.checks),
})

/** A snag as its readers see it; whoever of the flat noted it is not named. */
export function snagView(snag: Snag, urls: Record<string, string>): SnagView {
  const { role, name } = snag.recordedBy
  return {
    ...{ snagId: snag._id, number: snag.number, room: snag.room as RoomId, component: snag.component as Component },
    ...{ words: snag.words, pin: snag.pin, state: snag.state, kind: snag.kind, recordedAt: snag.recordedAt },
    photoUrls: snag.photos.flatMap(id => urls[id] ?? []),
    ...{ isByCustomer: ['owner', 'buyer', 'member'].includes(role), byName: name, responsible: snag.responsible },
    ...{ contractorName: snag.contractorName, dueAt: snag.dueAt, pointId: snag.pointId },
  }
}

export async function inspectionKit(
  context: Context,
  unitId: string,
): Promise<Result<OutputOf<HandoverContract, 'inspectionKit'>, EntryRefusal>> {
  const { deps, now } = context
  const reached = await reachedUnit(deps.database, context, unitId)
  if (!reached.ok) return reached
  const { handover } = reached.value
  const [latest] = await latestInspections(deps, unitId)
  const open = latest && latest.state !== 'signed' ? latest : undefined
  const houseKey = houseKeyOf(handover.houseType)
  const [checklist, snags, contractors, booking, policies] = await Promise.all([
    listFor(deps, houseKey, open),
    snagsOf(deps, unitId),
    contractorsOf(deps, handover.estateId),
    deps.database.get('handoverBookings', unitId),
    currentPolicies(deps.database, now),
  ])
  const urls = await photoUrls(deps, snags.map(({ photos }) => photos[0] ?? '').filter(Boolean))
  const { unitName, houseType, areaSquareMetres, state } = handover
  const { day, from, to } = booking ?? { day: null, from: null, to: null }
  return ok({
    ...{ unitId, unitName, houseType, houseKey, areaSquareMetres },
    hasArrived: state === 'arrived' || state === 'inspected',
    booking: day === null || from === null || to === null ? null : { day, from, to },
    inspectionMinutes: policies.handover.inspectionMinutes,
    checklistId: checklistIdOf(checklist),
    checklist: { houseKey: checklist.houseKey, number: checklist.number, points: checklist.points },
    inspection: latest ? inspectionView(latest) : null,
    snags: snags.map(snag => snagView(snag, urls)),
    contractors,
  })
}

/** The list that is in use in the flat, else the one in force. */
async function listFor({ database }: Deps, houseKey: Checklist['houseKey'], open: Inspection | undefined) {
  const inUse = open ? await checklistOf(database, open.checklistId) : null
  return inUse ?? (await currentChecklist(database, houseKey))
}

async function contractorsOf({ database }: Deps, estateId: string) {
  const all = await findAll(database, 'contractors', {})
  return all
    .filter(({ isActive, estateIds }) => isActive && (estateIds.length === 0 || estateIds.includes(estateId)))
    .map(({ _id, name, components }) => ({ contractorId: _id, name, trades: components }))
}

export async function inspection(
  context: Context,
  unitId: string,
): Promise<Result<OutputOf<HandoverContract, 'inspection'>, EntryRefusal>> {
  const { deps } = context
  const reached = await reachedUnit(deps.database, context, unitId)
  if (!reached.ok) return reached
  const { unitName, houseType } = reached.value.handover
  const [inspections, snags] = await Promise.all([latestInspections(deps, unitId), snagsOf(deps, unitId)])
  const [latest] = inspections
  const list = latest ? await checklistOf(deps.database, latest.checklistId) : null
  const urls = await photoUrls(
    deps,
    snags.flatMap(({ photos }) => photos),
  )
  return ok({
    ...{ unitName, houseKey: houseKeyOf(houseType), inspections: inspections.map(inspectionView) },
    looked: { done: Object.keys(latest?.checks ?? {}).length, of: list?.points.length ?? 0 },
    snags: snags.map(snag => snagView(snag, urls)),
  })
}
