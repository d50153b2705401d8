import type { Expander } from '../_kernel/broadcast'
import type { DueJob } from '../_kernel/sweep'
import { filesExpanders, filesJobs } from './files.review'

/** What falls due in this feature, by the kind of the due row. */
export const archiveJobs: Record<string, DueJob> = { ...filesJobs }

/** Who hears of a broadcast of this feature, by its kind. */
export const archiveExpanders: Record<string, Expander> = { ...filesExpanders }
