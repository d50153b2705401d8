import { staffContract } from '~/types/staff/staff.contract'
import { serve } from '../_kernel/entry'
import { staffHandlers } from './handlers'

export const main = serve('staff', staffContract, staffHandlers)
