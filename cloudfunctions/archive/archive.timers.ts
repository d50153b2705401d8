import type { Expander } from '../_kernel/broadcast'
import { staffLeftKind } from '../_kernel/leaving'
import type { DueJob } from '../_kernel/sweep'
import { filesExpanders, filesJobs } from './files.review'
import { handOnFollowUps } from './leaving'

/** What falls due in this feature, by the kind of the due row. */
export const archiveJobs: Record<string, DueJob> = { ...filesJobs, [staffLeftKind('archive')]: handOnFollowUps }

/** Who hears of a broadcast of this feature, by its kind. */
export const archiveExpanders: Record<string, Expander> = { ...filesExpanders }
