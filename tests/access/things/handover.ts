import { done } from '~/local/demo/stage'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { rosterRow } from '../../flow/support/cast'
import { enrolContractor } from '../../flow/support/contractor'
import { kept } from '../../flow/support/repair'
import { keptSnag } from '../../flow/support/snags'
import { importUnits, type Company } from '../../flow/support/smallCompany'

/** What the access rows of `handover` are about. Each room adds what it needs, made by actions. */
export interface HandoverThings {
  /** Of 云栖里, with `handoverUnitId`, a second flat of the owner that is not handed over yet. */
  batchId: string
  handoverUnitId: string
  /** Another batch of the estate, with one flat, to be taken apart. */
  spareBatchId: string
  spareUnitId: string
  /** The letter of `handoverUnitId`. */
  letterId: string
  contractorId: string
  /** Of 1-1-101: with that contractor, and charged to it. */
  snagId: string
}

/** Well-formed ids that were never given to anything. */
export const absentHandover: HandoverThings = {
  batchId: 'batch-never-was',
  handoverUnitId: `${estateIdOf('云栖里')}-9-9-9998`,
  spareBatchId: 'batch-never-was-either',
  spareUnitId: `${estateIdOf('云栖里')}-9-9-9997`,
  letterId: `${estateIdOf('云栖里')}-9-9-9998:noticeLetter:v1`,
  contractorId: 'c-never-was',
  snagId: `${estateIdOf('云栖里')}-9-9-9999:snever`,
}

export async function prepareHandover(company: Company): Promise<HandoverThings> {
  const { contractorId } = await enrolContractor(company)
  const snagId = await keptSnag(company, company.unitIds.sun, contractorId)
  return { ...(await prepareBatches(company)), contractorId, snagId }
}

async function prepareBatches(company: Company) {
  const { staff } = company
  const doors = ['101', '102'].map(room => ['云栖里', '3号楼', '1单元', room] as const)
  const owners = [
    { name: '孙佳怡', phone: '13100000001' },
    { name: '孙一航', phone: '13100000091' },
  ]
  const rows = doors.flatMap((door, index) => {
    const owner = owners[index]
    return owner ? [rosterRow(door, 90 + index, owner)] : []
  })
  await importUnits(staff.admin, rows)
  const [handoverUnitId = '', spareUnitId = ''] = doors.map(([estate, building, entrance, room]) =>
    unitIdOf({ estateId: estateIdOf(estate), building, entrance, room }),
  )
  const said = { estateId: estateIdOf('云栖里'), title: '补交付', place: '售楼处', region: 'elsewhere' as const }
  const when = { days: [calendarDay('2026-12-19')], hours: { from: '09:00', until: '17:00' } }
  const batchOf = (unitId: string) =>
    done('createBatch', staff.manager.handover.createBatch({ ...said, ...when, buildings: [], unitIds: [unitId] }))
  const { batchId } = await batchOf(handoverUnitId)
  const { batchId: spareBatchId } = await batchOf(spareUnitId)
  await noticed(company, batchId)
  const letter = kept(company, 'papers').find(
    ({ unitId, kind }) => unitId === handoverUnitId && kind === 'noticeLetter',
  )
  return { batchId, handoverUnitId, spareBatchId, spareUnitId, letterId: letter?._id ?? '' }
}

/** Its letters have left, by the director's word although no evidence is on record; the owner has something to say about a fee. */
async function noticed({ staff, staffIds, cloud }: Company, batchId: string): Promise<void> {
  const { handover } = staff.manager
  const members = [{ staffId: staffIds.technician, task: '陪同验房' }]
  await done('nameGroup', handover.nameGroup({ batchId, leadId: staffIds.technician, members }))
  await done('overrideGate', staff.director.handover.overrideGate({ batchId, reason: '备案证明明天领取，原件已核' }))
  const amount = { by: 'fixed' as const, amountFen: 120_000 }
  await done(
    'setFeeRules',
    handover.setFeeRules({ batchId, rules: [{ item: '物业服务费', payee: '云栖物业', amount }] }),
  )
  await done('sendNotices', handover.sendNotices({ batchId }))
  await cloud.clock.advance(60_000)
}
