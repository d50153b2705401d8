import type { Role } from '~/types/kernel/contract'
import type { Actor } from '~/types/ticket/journal'
import type { Context } from '../_kernel/entry'
import type { By } from './domain/command'

/** Who may do most comes first: the role under which a change is recorded when somebody has several. */
const order: readonly (Role | 'clock')[] = ['clock', 'supervisor', 'agent', 'technician', 'owner', 'member']
const rank = (role: Role | 'clock'): number => (order.includes(role) ? order.indexOf(role) : order.length)

/** The caller as the rules know them: under a customer's role as the person, otherwise as staff. */
export function byOf({ caller: { account } }: Context, roles: readonly Role[]): By {
  const sorted = [...roles].sort((one, other) => rank(one) - rank(other))
  const staff = account?.staff
  const isCustomer = sorted[0] === 'owner' || sorted[0] === 'member'
  if (isCustomer || !staff) return { roles: sorted, ...(account?.personId && { id: account.personId }) }
  return { roles: sorted, id: staff.staffId, name: staff.name }
}

export const byClock: By = { roles: ['clock'] }

/** As journal and audit keep it. */
export function actorOf({ roles, id, name }: By): Actor {
  const role = roles[0] ?? 'clock'
  return { role, ...(id !== undefined && { id }), ...(name !== undefined && { name }) }
}
