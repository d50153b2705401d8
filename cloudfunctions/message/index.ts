import { messageContract } from '~/types/message/message.contract'
import { serve } from '../_kernel/entry'
import { messageHandlers } from './handlers'

export const main = serve('message', messageContract, messageHandlers)
