import { paperContract } from '~/types/paper/paper.contract'
import { serve } from '../_kernel/entry'
import { paperHandlers } from './handlers'

export const main = serve('paper', paperContract, paperHandlers)
