import type { Allow } from '../kernel/contract'

/** Public information: whoever opens the mini-program (R3.1, R3.4, R3.7). */
export const everybody = {
  visitor: 'all',
  buyer: 'all',
  owner: 'all',
  member: 'all',
  agent: 'all',
  supervisor: 'all',
  manager: 'all',
  director: 'all',
  technician: 'all',
  sales: 'all',
  admin: 'all',
} as const satisfies Allow

/** Whoever is no staff; which matter is theirs is decided by who asked. */
export const customers = { visitor: 'all', buyer: 'all', owner: 'all', member: 'all' } as const satisfies Allow

/** Who keeps an estate's page. */
export const publicity = { sales: 'estate', manager: 'estate', admin: 'all' } as const satisfies Allow
/** Who looks at what sales promises and says. */
export const salesDesk = { sales: 'estate', manager: 'estate', director: 'all' } as const satisfies Allow
export const salesLead = { sales: 'estate', manager: 'estate' } as const satisfies Allow
export const consultDesk = {
  agent: 'estate',
  supervisor: 'estate',
  manager: 'estate',
  director: 'all',
} as const satisfies Allow
/** Articles are the company's, whichever estate they began with. */
export const answerDesk = {
  agent: 'all',
  supervisor: 'all',
  manager: 'all',
  sales: 'all',
} as const satisfies Allow
/** Who publishes an answer, after another has written it. */
export const answerLead = { supervisor: 'all', manager: 'all' } as const satisfies Allow
export const documentDesk = { manager: 'all', director: 'all', admin: 'all' } as const satisfies Allow
/** Staff of any kind. */
export const colleagues = {
  agent: 'all',
  supervisor: 'all',
  manager: 'all',
  director: 'all',
  technician: 'all',
  sales: 'all',
  admin: 'all',
} as const satisfies Allow
