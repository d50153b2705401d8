import { broadcastKind, expandBroadcast } from '../_kernel/broadcast'
import { ownerChangedKind } from '../_kernel/ownership'
import type { DueJob } from '../_kernel/sweep'
import { accountExpanders, accountJobs, accountOwnerChanged } from '../account/account.timers'
import { activityExpanders, activityJobs } from '../activity/activity.timers'
import { archiveExpanders, archiveJobs } from '../archive/archive.timers'
import { estateExpanders, estateJobs } from '../estate/estate.timers'
import { handoverExpanders, handoverJobs } from '../handover/handover.timers'
import { paperJobs } from '../paper/paper.timers'
import { progressExpanders, progressJobs } from '../progress/progress.timers'
import { staffExpanders, staffJobs } from '../staff/staff.timers'
import { followOwner, ticketJobs } from '../ticket/ticket.timers'

/** The table of jobs: every kind of due row and what is done when it falls due. */
export const jobs: Record<string, DueJob> = {
  ...ticketJobs,
  ...accountJobs,
  ...archiveJobs,
  ...estateJobs,
  ...progressJobs,
  ...activityJobs,
  ...handoverJobs,
  ...paperJobs,
  ...staffJobs,
  // Two features follow a flat to its new owner; the second takes the row away, so both are done or both are done again.
  [ownerChangedKind]: async (row, deps, now) => {
    await accountOwnerChanged(row, deps, now)
    await followOwner(row, deps, now)
  },
  [broadcastKind]: expandBroadcast({
    ...accountExpanders,
    ...archiveExpanders,
    ...estateExpanders,
    ...progressExpanders,
    ...activityExpanders,
    ...handoverExpanders,
    ...staffExpanders,
  }),
}
