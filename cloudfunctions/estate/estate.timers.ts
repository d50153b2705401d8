import type { Expander } from '../_kernel/broadcast'
import { staffLeftKind } from '../_kernel/leaving'
import type { DueJob } from '../_kernel/sweep'
import { certificateJobs } from './certificate.jobs'
import { consultJobs } from './consult.jobs'
import { documentExpanders, documentJobs } from './document.jobs'
import { handOnPromises } from './leaving'
import { promiseJobs } from './promise.jobs'

/** What falls due in this feature, by the kind of the due row. */
export const estateJobs: Record<string, DueJob> = {
  ...certificateJobs,
  ...promiseJobs,
  ...consultJobs,
  ...documentJobs,
  [staffLeftKind('estate')]: handOnPromises,
}

/** Who hears of a broadcast of this feature, by its kind. */
export const estateExpanders: Record<string, Expander> = documentExpanders
