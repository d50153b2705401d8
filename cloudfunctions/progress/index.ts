import { progressContract } from '~/types/progress/progress.contract'
import { serve } from '../_kernel/entry'
import { progressHandlers } from './handlers'

export const main = serve('progress', progressContract, progressHandlers)
