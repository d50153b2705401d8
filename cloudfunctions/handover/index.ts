import { handoverContract } from '~/types/handover/handover.contract'
import { serve } from '../_kernel/entry'
import { handoverHandlers } from './handlers'

export const main = serve('handover', handoverContract, handoverHandlers)
