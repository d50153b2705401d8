import { makeClient } from '~/src/lib/cloud'
import { ticketContract } from '~/types/ticket/ticket.contract'

/** Repairs, both sides. */
export const ticketClient = makeClient('ticket', ticketContract)
