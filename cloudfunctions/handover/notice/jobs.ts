import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const noticeJobs: Record<string, DueJob> = {}
export const noticeExpanders: Record<string, Expander> = {}
