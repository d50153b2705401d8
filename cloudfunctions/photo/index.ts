import { photoContract } from '~/types/photo/photo.contract'
import { serve } from '../_kernel/entry'
import { photoHandlers } from './handlers'

export const main = serve('photo', photoContract, photoHandlers)
