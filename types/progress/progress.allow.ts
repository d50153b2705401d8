import { roles, type Role } from '../kernel/contract'

/** What an estate publishes, everybody may read: also who thinks of buying there. */
export const anybody = Object.fromEntries(roles.map(name => [name, 'all'])) as Record<Role, 'all'>
/** Who answers for an estate's reports and milestones; the administrator sets it up. */
export const writers = { sales: 'estate', manager: 'estate', admin: 'all' } as const
/** Who writes and reviews reports (R4.2). */
export const reporters = { sales: 'estate', manager: 'estate' } as const
/** Who looks at the board. */
export const desk = { ...writers, director: 'all' } as const
