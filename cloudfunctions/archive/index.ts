import { archiveContract } from '~/types/archive/archive.contract'
import { serve } from '../_kernel/entry'
import { archiveHandlers } from './handlers'

export const main = serve('archive', archiveContract, archiveHandlers)
