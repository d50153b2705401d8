import { accountContract } from '~/types/account/account.contract'
import { serve } from '../_kernel/entry'
import { accountHandlers } from './handlers'

export const main = serve('account', accountContract, accountHandlers)
