import { done } from '~/local/demo/stage'
import type { Company } from '../../flow/support/smallCompany'
import { dayOf } from '~/types/kernel/time'

/** What the access rows of `staff` are about. */
export interface StaffThings {
  /** The technician of the prepared repair: their card, and the reward that is about them. */
  colleagueId: string
  decisionId: string
  trainingId: string
  staffRequestId: string
  recognitionId: string
}

/** Well-formed ids that were never given to anything. */
export const absentStaff: StaffThings = {
  colleagueId: 's-never-was',
  decisionId: 'd-never-was',
  trainingId: 't-never-was',
  staffRequestId: 'q-never-was',
  recognitionId: 'r-never-was',
}

/** Makes those things, each named after what it is. */
export async function prepareStaff({ staff, staffIds, cloud }: Company): Promise<StaffThings> {
  const { manager, supervisor, agent } = staff
  const proposal = { kind: 'carePlan' as const, title: '节日问候', words: '给老业主送一次节日问候', changes: [] }
  const { decisionId } = await done('propose', manager.staff.propose(proposal))
  const { trainingId } = await done(
    'planTraining',
    supervisor.staff.planTraining({
      ...{ topic: 'other', title: '专题', day: dayOf(cloud.clock.now()), place: '会议室', trainerId: staffIds.manager },
      ...{ departments: [], positions: [], estateIds: [], people: [] },
    }),
  )
  const { requestId: staffRequestId } = await done(
    'submitRequest',
    agent.staff.submitRequest({ kind: 'suggestion', words: '每位专员配一部公司电话' }),
  )
  const { recognitionId } = await done(
    'recordReward',
    manager.staff.recordReward({
      personMeantId: staffIds.technician,
      evidence: '台风夜里在地库守到凌晨两点',
      photos: [],
    }),
  )
  return { colleagueId: staffIds.technician, decisionId, trainingId, staffRequestId, recognitionId }
}
