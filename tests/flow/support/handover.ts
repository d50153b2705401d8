/** A batch of flats of 听澜府, made by actions over the gateway as the company makes it, up to a wanted stage. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { conditionIds, type ConditionId, type HandoverRegion } from '~/types/handover/conditions'
import { contingencyEvents } from '~/types/handover/handover'
import { calendarDay, dayOf } from '~/types/kernel/time'
import { kept } from './repair'
import type { Company } from './smallCompany'

export const handoverEstateId = estateIdOf('听澜府')
/** Founded on 1 September 2026, these are 95 days away: in time for a group, and for letters. A Saturday and a Sunday. */
export const handoverDays = [calendarDay('2026-12-05'), calendarDay('2026-12-06')]

export const handoverStages = ['draft', 'preparing', 'noticed', 'open'] as const
export type HandoverStage = (typeof handoverStages)[number]

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

const enrolledAlready = new WeakMap<Company, FoundHandover['technicians']>()

/** Technicians of 听澜府, enrolled once a company. */
async function enrolTechnicians(company: Company): Promise<FoundHandover['technicians']> {
  const { cloud, staff } = company
  const enrolled: FoundHandover['technicians'] = enrolledAlready.get(company) ?? []
  if (enrolled.length > 0) return enrolled
  for (const [name, phone] of technicianRows) {
    const hands = await actor(cloud.url, `o-flow-staff-${phone}`)
    const employed = { department: 'engineering' as const, positions: ['technician' as const], trades: [] }
    const said = { name, phone, ...employed, estateIds: [handoverEstateId] }
    const { staffId } = await done('enrol', staff.admin.staff.enrol(said))
    await hands.link(phone)
    enrolled.push({ hands, staffId, name })
  }
  enrolledAlready.set(company, enrolled)
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
 * Up to a stage: `draft` listed; `preparing` with a trained group (贺平 leads; 林静 and two technicians), all evidence and all five cards;
 * `noticed` with letters out and posted the same day; `open` for booking. The company is to be founded before the days and early enough for
 * the letters, e.g. on 2026-09-01.
 */
export async function foundHandover(
  company: Company,
  { stage = 'preparing', ...wanted }: Wanted = {},
): Promise<FoundHandover> {
  const acceptedOn = calendarDay('2026-08-20')
  const { staff } = company
  await done('completion', staff.admin.archive.recordCompletion({ estateId: handoverEstateId, acceptedOn }))
  const technicians = await enrolTechnicians(company)
  const batchId = await draftBatch(company, wanted)
  const isAtLeast = (least: HandoverStage): boolean => handoverStages.indexOf(stage) >= handoverStages.indexOf(least)
  if (isAtLeast('preparing')) await prepared(company, batchId, technicians)
  if (isAtLeast('noticed')) await noticed(company, batchId)
  if (isAtLeast('open')) await done('openBatch', staff.managerMa.handover.openBatch({ batchId }))
  return { batchId, technicians }
}

async function prepared(company: Company, batchId: string, technicians: FoundHandover['technicians']): Promise<void> {
  const { staff, staffIds } = company
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
}

/** The letters leave, and go by registered mail the same day. */
export async function noticed(company: Company, batchId: string): Promise<void> {
  const { managerMa } = company.staff
  await done('sendNotices', managerMa.handover.sendNotices({ batchId }))
  // A page of letters a run; 20 flats are one.
  await company.cloud.timers.fire({ function: 'timers' })
  const postedOn = dayOf(company.cloud.clock.now())
  const flats = kept(company, 'handoverUnits').filter(unit => unit.batchId === batchId && unit.state === 'noticed')
  for (const [index, { _id: unitId }] of flats.entries()) {
    const trackingNumber = `XA${String(260_000_000 + index)}CN`
    await done(unitId, managerMa.handover.recordPosting({ unitId, carrier: '邮政挂号信', trackingNumber, postedOn }))
  }
}
