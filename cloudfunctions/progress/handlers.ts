import type { ProgressContract } from '~/types/progress/progress.contract'
import type { Handlers } from '../_kernel/entry'
import { deskHandlers } from './desk.handlers'
import { milestoneHandlers } from './milestone.handlers'
import { readHandlers } from './read.handlers'
import { reportHandlers } from './report.handlers'

export const progressHandlers: Handlers<ProgressContract> = {
  ...milestoneHandlers,
  ...reportHandlers,
  ...readHandlers,
  ...deskHandlers,
}
