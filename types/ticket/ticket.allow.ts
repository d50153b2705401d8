import { TicketId } from '../kernel/words'

/** How far each kind of person reaches in tickets (R13.2): pieces of the access table that its actions share. */
export const customer = { owner: 'own', member: 'own' } as const
export const desk = { agent: 'estate', supervisor: 'estate' } as const
export const craft = { technician: 'assigned' } as const
export const lead = { supervisor: 'estate' } as const
export const readers = { ...customer, ...desk, manager: 'estate', director: 'all', ...craft } as const

/** What nearly every action names. */
export const ticket = { ticketId: TicketId }
