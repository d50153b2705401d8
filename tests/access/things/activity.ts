import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { hourMs } from '~/types/kernel/time'
import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `activity` are about. */
export interface ActivityThings {
  activityId: string
}

/** Well-formed ids that were never given to anything. */
export const absentActivity: ActivityThings = { activityId: 'activity-never-was' }

/** An open day of 云栖里 for 1号楼, with 孙's flat signed up. */
export async function prepareActivity({ staff, customers, unitIds, cloud }: Company): Promise<ActivityThings> {
  const now = cloud.clock.now()
  const { activityId } = await done(
    'activity.plan',
    staff.manager.activity.plan({
      ...{ estateId: estateIdOf('云栖里'), kind: 'openDay', title: '开放日', milestone: '', place: '主入口' },
      ...{ capacity: 10, mostPerUnit: 2, buildings: ['1号楼'], bring: '', safety: '' },
      ...{ from: now + 48 * hourMs, to: now + 50 * hourMs, signUpUntil: now + 24 * hourMs },
    }),
  )
  await done('activity.publish', staff.manager.activity.publish({ activityId }))
  await done('activity.signUp', customers.sun.activity.signUp({ activityId, unitId: unitIds.sun, persons: 1 }))
  return { activityId }
}
