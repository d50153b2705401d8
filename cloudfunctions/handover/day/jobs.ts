import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const dayJobs: Record<string, DueJob> = {}
export const dayExpanders: Record<string, Expander> = {}
