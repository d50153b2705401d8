import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const planJobs: Record<string, DueJob> = {}
export const planExpanders: Record<string, Expander> = {}
