import { makeClient } from '~/src/lib/cloud'
import { messageContract } from '~/types/message/message.contract'

/** The inbox and the ledger of permissions. */
export const messageClient = makeClient('message', messageContract)
