import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const bookingJobs: Record<string, DueJob> = {}
export const bookingExpanders: Record<string, Expander> = {}
