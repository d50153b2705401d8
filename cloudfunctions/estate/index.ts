import { estateContract } from '~/types/estate/estate.contract'
import { serve } from '../_kernel/entry'
import { estateHandlers } from './handlers'

export const main = serve('estate', estateContract, estateHandlers)
