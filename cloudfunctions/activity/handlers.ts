import type { ActivityContract } from '~/types/activity/activity.contract'
import type { Handlers } from '../_kernel/entry'

export const activityHandlers: Handlers<ActivityContract> = {}
