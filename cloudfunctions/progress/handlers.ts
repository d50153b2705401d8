import type { ProgressContract } from '~/types/progress/progress.contract'
import type { Handlers } from '../_kernel/entry'

export const progressHandlers: Handlers<ProgressContract> = {}
