import type { Role } from '~/types/kernel/contract'

/** Who acts, in which roles, when: everything that a rule asks of the world. */
export interface By {
  id: string
  name: string
  roles: readonly Role[]
  now: number
}
