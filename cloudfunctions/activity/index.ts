import { activityContract } from '~/types/activity/activity.contract'
import { serve } from '../_kernel/entry'
import { activityHandlers } from './handlers'

export const main = serve('activity', activityContract, activityHandlers)
