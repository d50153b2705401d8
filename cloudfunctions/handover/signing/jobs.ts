import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'

export const signingJobs: Record<string, DueJob> = {}
export const signingExpanders: Record<string, Expander> = {}
