/** A batch of flats of 听澜府, made by actions over the gateway as the company makes it, up to a wanted stage. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { conditionIds, type ConditionId, type HandoverRegion } from '~/types/handover/conditions'
import { contingencyEvents } from '~/types/handover/handover'
import { calendarDay, dayOf } from '~/types/kernel/time'
import type { Company } from './smallCompany'

export const handoverEstateId = estateIdOf('听澜府')
/** Founded on 1 September 2026, these are 95 days away: in time for a group, and for letters. A Saturday and a Sunday. */
export const handoverDays = [calendarDay('2026-12-05'), calendarDay('2026-12-06')]

export type HandoverStage = 'draft' | 'preparing'

export interface FoundHandover {
  batchId: string
  /** 罗志强 and 何川, technicians of 听澜府: they accompany inspections. */
  technicians: { hands: Actor; staffId: string; name: string }[]
}

interface Wanted {
  stage?: HandoverStage
  buildings?: string[]
  unitIds?: string[]
  days?: readonly string[]
  region?: HandoverRegion
}

const technicianRows = [
  ['罗志强', '13000000041'],
  ['何川', '13000000042'],
] as const

/** Technicians of 听澜府, enrolled once a company. */
async function enrolTechnicians({ cloud, staff }: Company): Promise<FoundHandover['technicians']> {
  const enrolled = []
  for (const [name, phone] of technicianRows) {
    const hands = await actor(cloud.url, `o-flow-staff-${phone}`)
    const employed = { department: 'engineering' as const, positions: ['technician' as const], trades: [] }
    const said = { name, phone, ...employed, estateIds: [handoverEstateId] }
    const { staffId } = await done('enrol', staff.admin.staff.enrol(said))
    await hands.link(phone)
    enrolled.push({ hands, staffId, name })
  }
  return enrolled
}

/** Invited, there, passed: today (R1.2, R5.12). */
export async function trainedForHandover({ staff, cloud }: Company, staffIds: readonly string[], trainerId: string) {
  const day = dayOf(cloud.clock.now())
  const planned = { topic: 'handoverBatch' as const, title: '交付培训', day, place: '三楼会议室', trainerId }
  const whom = { departments: [], positions: [], estateIds: [], people: [...staffIds] }
  const { trainingId } = await done('training', staff.managerMa.staff.planTraining({ ...planned, ...whom }))
  const results = staffIds.map(attendeeId => ({ attendeeId, isPresent: true }))
  await done('held', staff.managerMa.staff.holdTraining({ trainingId, results }))
}

/** Evidence of one condition, with a page. */
export async function recorded(company: Company, batchId: string, conditionId: ConditionId): Promise<void> {
  const { managerMa } = company.staff
  const pages = [await managerMa.photo('tile-crack')]
  const document = { number: `TEST-${conditionId}`, issuedOn: calendarDay('2026-08-20'), pages }
  await done(conditionId, managerMa.handover.recordEvidence({ batchId, conditionId, ...document }))
}

/** What the law asks for everywhere (R5.2). */
const nationalConditions = conditionIds.filter(id => id !== 'conditionsOnDisplay' && id !== 'deliveryPermit')

export const everyEvidence = async (company: Company, batchId: string): Promise<void> => {
  for (const conditionId of nationalConditions) await recorded(company, batchId, conditionId)
}

export async function everyCard({ staff, staffIds }: Company, batchId: string): Promise<void> {
  for (const event of contingencyEvents) {
    const card = { event, words: '先疏散到西侧休息区，再分批放行', leadId: staffIds.supervisorHe }
    await done(event, staff.managerMa.handover.setContingency({ batchId, ...card }))
  }
}

/** A draft of these flats; completion of the estate is accepted (R6.7). */
export async function draftBatch(
  { staff }: Company,
  { buildings = ['1号楼'], unitIds = [], days = handoverDays, region = 'elsewhere' }: Wanted = {},
): Promise<string> {
  const { batchId } = await done(
    'createBatch',
    staff.managerMa.handover.createBatch({
      ...{ estateId: handoverEstateId, title: '首批交付', place: '听澜府售楼处', region, buildings, unitIds },
      ...{ days: days.map(calendarDay), hours: { from: '09:00', until: '17:00' } },
    }),
  )
  return batchId
}

/**
 * Up to a stage: `draft` listed; `preparing` with a trained group (贺平 leads; 林静 and two technicians), all evidence and all five cards. The
 * company is to be founded before the days, e.g. on 2026-09-01.
 */
export async function foundHandover(
  company: Company,
  { stage = 'preparing', ...wanted }: Wanted = {},
): Promise<FoundHandover> {
  const { staff, staffIds } = company
  const acceptedOn = calendarDay('2026-08-20')
  await done('completion', staff.admin.archive.recordCompletion({ estateId: handoverEstateId, acceptedOn }))
  const technicians = await enrolTechnicians(company)
  const batchId = await draftBatch(company, wanted)
  if (stage === 'draft') return { batchId, technicians }
  const members = [
    { staffId: staffIds.supervisorHe, task: '现场总负责' },
    { staffId: staffIds.agentLin, task: '签到和资料审核' },
    ...technicians.map(({ staffId }) => ({ staffId, task: '陪同验房' })),
  ]
  const memberIds = members.map(({ staffId }) => staffId)
  await trainedForHandover(company, memberIds, staffIds.managerMa)
  const leadId = staffIds.supervisorHe
  await done('nameGroup', staff.managerMa.handover.nameGroup({ batchId, leadId, members }))
  await everyEvidence(company, batchId)
  await everyCard(company, batchId)
  return { batchId, technicians }
}
