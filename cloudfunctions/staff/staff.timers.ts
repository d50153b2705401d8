import type { Expander } from '../_kernel/broadcast'
import type { DueJob } from '../_kernel/sweep'

/** What falls due in this feature, by the kind of the due row. */
export const staffJobs: Record<string, DueJob> = {}

/** Who hears of a broadcast of this feature, by its kind. */
export const staffExpanders: Record<string, Expander> = {}
