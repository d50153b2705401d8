import { broadcastKind, expandBroadcast } from '../_kernel/broadcast'
import type { DueJob } from '../_kernel/sweep'
import { accountExpanders, accountJobs } from '../account/account.timers'
import { activityExpanders, activityJobs } from '../activity/activity.timers'
import { archiveExpanders, archiveJobs } from '../archive/archive.timers'
import { estateExpanders, estateJobs } from '../estate/estate.timers'
import { progressExpanders, progressJobs } from '../progress/progress.timers'
import { staffExpanders, staffJobs } from '../staff/staff.timers'
import { ticketJobs } from '../ticket/ticket.timers'

/** The table of jobs: every kind of due row and what is done when it falls due. */
export const jobs: Record<string, DueJob> = {
  ...ticketJobs,
  ...accountJobs,
  ...archiveJobs,
  ...estateJobs,
  ...progressJobs,
  ...activityJobs,
  ...staffJobs,
  [broadcastKind]: expandBroadcast({
    ...accountExpanders,
    ...archiveExpanders,
    ...estateExpanders,
    ...progressExpanders,
    ...activityExpanders,
    ...staffExpanders,
  }),
}
