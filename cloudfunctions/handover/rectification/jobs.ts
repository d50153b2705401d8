import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const rectificationJobs: Record<string, DueJob> = {}
export const rectificationExpanders: Record<string, Expander> = {}
