import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const inspectionJobs: Record<string, DueJob> = {}
export const inspectionExpanders: Record<string, Expander> = {}
