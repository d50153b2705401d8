import type { Role } from '~/types/kernel/contract'
import type { Actor } from '~/types/ticket/journal'
import type { Caller } from './caller'

/** The caller as journal, timeline and audit keep staff: by the first of their positions, id and name. */
export function staffActor({ account }: Caller): Actor {
  const staff = account?.staff
  return { role: staff?.positions[0] ?? 'visitor', ...(staff && { id: staff.staffId, name: staff.name }) }
}

/** The caller as a customer: what they are, and their file; no name. */
export function personActor({ account, roles }: Caller): Actor {
  const role: Role = roles.find(each => each === 'owner' || each === 'buyer' || each === 'member') ?? 'visitor'
  return { role, ...(account?.personId && { id: account.personId }) }
}

export const clockActor: Actor = { role: 'clock' }
