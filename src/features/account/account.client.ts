import { makeClient } from '~/src/lib/cloud'
import { accountContract } from '~/types/account/account.contract'

/** Who I am to the company. */
export const accountClient = makeClient('account', accountContract)
