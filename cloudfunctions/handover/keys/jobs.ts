import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const keysJobs: Record<string, DueJob> = {}
export const keysExpanders: Record<string, Expander> = {}
