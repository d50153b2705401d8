import { contract } from '../kernel/contract'
import { milestoneActions } from './milestone.actions'
import { reportActions } from './report.actions'

/** Construction progress: milestones, reports, pictures of the same spot, who has read (R4.1, R4.2, R4.3, R4.5). */
export const progressContract = contract({ ...milestoneActions, ...reportActions })
export type ProgressContract = typeof progressContract
