import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const figuresJobs: Record<string, DueJob> = {}
export const figuresExpanders: Record<string, Expander> = {}
