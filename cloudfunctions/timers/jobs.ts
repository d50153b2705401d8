import { broadcastKind, expandBroadcast } from '../_kernel/broadcast'
import type { DueJob } from '../_kernel/sweep'
import { ticketJobs } from '../ticket/ticket.timers'

/** The table of jobs: every kind of due row and what is done when it falls due. No broadcast is published in this version. */
export const jobs: Record<string, DueJob> = {
  ...ticketJobs,
  [broadcastKind]: expandBroadcast({}),
}
