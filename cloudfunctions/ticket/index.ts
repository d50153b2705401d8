import { ticketContract } from '~/types/ticket/ticket.contract'
import { serve } from '../_kernel/entry'
import { ticketHandlers } from './handlers'

export const main = serve('ticket', ticketContract, ticketHandlers)
