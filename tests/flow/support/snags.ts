/** Snags of flats of 云栖里: recorded by a technician's phone, or as the database keeps one, where only who reaches it matters. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { HandoverBatch, UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import type { Snag } from '~/cloudfunctions/_schema/inspection.schema'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import type { CustomerKey } from './cast'
import { kept } from './repair'
import type { Company } from './smallCompany'

async function insert<C extends CollectionName>({ cloud }: Company, collectionName: C, document: Documents[C]) {
  const body = { collectionName, data: [JSON.stringify(document)] }
  await cloud.engine.handle('database.insertDocument', body, '')
}

const estateId = estateIdOf('云栖里')
export const batchId = 'batch-of-snags'

/** A batch that is open, led by 郑凯, as the plan leaves it. */
export async function openBatch(company: Company): Promise<void> {
  const days = [calendarDay('2026-09-01')]
  await insert(company, 'handoverBatches', {
    ...{
      _id: batchId,
      version: 1,
      estateId,
      estateName: '云栖里',
      title: '首批交付',
      state: 'open',
      buildings: ['1号楼'],
    },
    ...{ unitCount: 6, days, hours: { from: '09:00', until: '17:00' }, place: '售楼处', region: 'elsewhere', team: [] },
    ...{
      leadId: company.staffIds.supervisor,
      groupNamedAt: 1,
      plan: [],
      contingencies: {},
      evidence: {},
      override: null,
    },
    ...{ letter: { bring: '', remarks: '' }, noticedAt: 1, openedAt: 1, finishedAt: null, cancelledWords: null },
    ...{ createdAt: 1, createdBy: company.staffIds.manager },
  } as unknown as HandoverBatch)
}

/** Its people are there: what comes before is tested elsewhere. */
export async function arrived(company: Company, key: CustomerKey): Promise<string> {
  const unitId = company.unitIds[key]
  const unit = kept(company, 'units').find(({ _id }) => _id === unitId)
  await insert(company, 'handoverUnits', {
    ...{ _id: unitId, version: 1, estateId, estateName: '云栖里', batchId, unitName: unit?.name ?? '' },
    ...{ building: unit?.building ?? '', houseType: unit?.houseType ?? '', areaSquareMetres: 118.6, state: 'arrived' },
    ...{
      fees: [],
      posting: null,
      notice: { sentAt: 1, deliveredAt: null, readAt: null, confirmedAt: null },
      call: null,
    },
    ...{
      arrivedAt: company.cloud.clock.now(),
      inspectionSignedAt: null,
      takenOverAt: null,
      objections: '',
      keys: null,
    },
    ...{ handedOverAt: null, deemed: null },
  } as unknown as UnitHandover)
  return unitId
}

let phones = 0
const madeOnPhone = (): string => `phone${String((phones += 1)).padStart(12, '0')}`

/** One snag of a flat that has arrived, written down now by 李建国; answers its id. */
export async function recordedSnag({ staff, cloud }: Company, unitId: string, words = '书房墙面空鼓'): Promise<string> {
  const { handover, photo } = staff.technician
  const { checklistId } = await done('kit', handover.inspectionKit({ unitId }))
  const notedAt = cloud.clock.now()
  const snagKey = madeOnPhone()
  const where = { room: 'study' as const, component: 'wall' as const, pin: { x: 0.6, y: 0.3 }, pointId: null }
  const snag = { ...where, words, photos: [await photo('tile-crack')], snagKind: 'general' as const }
  const more = { responsible: '', contractorId: null }
  const { results } = await done(
    'sync',
    handover.syncInspection({
      unitId,
      operations: [
        { kind: 'start', operationId: madeOnPhone(), notedAt, checklistId },
        { kind: 'snag', operationId: snagKey, notedAt, ...snag, ...more },
      ],
    }),
  )
  const refused = results.find(each => each.refused !== null)
  if (refused) throw new Error(`snag: ${refused.refused?.code ?? ''}`)
  return `${unitId}:s${snagKey}`
}

/** With a contractor of 云栖里 and charged to it, as the database keeps it: 1-1-101. */
export async function keptSnag(company: Company, unitId: string, contractorId: string): Promise<string> {
  const now = company.cloud.clock.now()
  const _id = `${unitId}:skeptforaccess`
  const charge = {
    ...{ state: 'charged', contractorId, contractorName: '城建装饰', words: '返工两次', amountFen: null, at: now },
    ...{ byName: '郑凯', contestUntil: now + 172_800_000, contest: null, decision: null },
  }
  await insert(company, 'snags', {
    ...{ _id, version: 1, number: 1, batchId, estateId, unitId, unitName: '云栖里 1号楼1单元101', building: '1号楼' },
    ...{
      houseType: '三室两厅两卫',
      inspectionId: null,
      room: 'study',
      component: 'wall',
      words: '墙面空鼓',
      photos: [],
    },
    ...{ pin: null, state: 'assigned', isOpen: true, recordedAt: now, notedAt: now, arrivedAt: now, pointId: null },
    ...{ policyId: 'default', recordedBy: { role: 'technician', id: '', name: '' }, responsible: null },
    ...{
      responsibleContractorId: null,
      contractorId,
      contractorName: '城建装饰',
      assigneeId: null,
      assigneeName: null,
    },
    ...{ kind: 'general', dueAt: now + 600_000_000, agreed: null, proposed: null, fixes: [], rejections: [] },
    ...{ reinspection: null, charge, closedAt: null, told: 0 },
  } as unknown as Snag)
  return _id
}

export const snagOf = (company: Company, snagId: string): Snag => {
  const found = kept(company, 'snags').find(({ _id }) => _id === snagId)
  if (!found) throw new Error(`no snag ${snagId}`)
  return found
}
