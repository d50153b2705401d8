import { makeClient } from '~/src/lib/cloud'
import { activityContract } from '~/types/activity/activity.contract'

export const activityClient = makeClient('activity', activityContract)
