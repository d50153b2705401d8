import cloud from 'wx-server-sdk'
import type { Allow, Reach, Role } from '~/types/kernel/contract'
import type { Account } from '../_schema/documents'

/** Who the platform says is calling. Read once and synchronously: after an `await` it may be somebody else's (platform.md). */
export interface Identity {
  openid: string
  source: string
}

export function readIdentity(): Identity {
  const { OPENID, SOURCE } = cloud.getWXContext()
  // A value of digits alone comes as a number (local-cloud.md).
  return { openid: String(OPENID ?? ''), source: String(SOURCE ?? '') }
}

export interface Caller {
  openid: string
  account: Account | null
  roles: Role[]
}

/** Something that a person may or may not reach. Absent facts reach nobody. */
export interface Resource {
  estateId?: string
  unitId?: string
  /** Staff ids of those it is assigned to. */
  assignees?: readonly (string | undefined)[]
}

export interface Grant {
  role: Role
  reach: Reach
}

/** The roles that an account has; everybody who is linked to nothing is a visitor (product.md section 1). */
export function rolesOf(account: Account | null): Role[] {
  if (!account) return ['visitor']
  const units = account.units
  const roles: Role[] = [...(account.staff?.positions ?? [])]
  if (units.some(unit => unit.handedOverOn !== null)) roles.push('owner')
  if (units.some(unit => unit.handedOverOn === null)) roles.push('buyer')
  return roles.length > 0 ? roles : ['visitor']
}

export function grantsOf(allow: Allow, roles: readonly Role[]): Grant[] {
  return roles.flatMap(role => {
    const reach = allow[role]
    return reach ? [{ role, reach }] : []
  })
}

/** The roles by which these grants reach the resource: empty means forbidden, answered like absent (R13.2). */
export function rolesTowards(caller: Caller, grants: readonly Grant[], resource: Resource): Role[] {
  return grants.filter(({ reach }) => reaches(caller, reach, resource)).map(({ role }) => role)
}

function reaches({ account }: Caller, reach: Reach, resource: Resource): boolean {
  const staff = account?.staff
  if (reach === 'all') return true
  if (reach === 'own')
    return resource.unitId !== undefined && !!account?.units.some(unit => unit.unitId === resource.unitId)
  if (!staff) return false
  if (reach === 'assigned') return !!resource.assignees?.includes(staff.staffId)
  return (
    resource.estateId !== undefined && (staff.estateIds.length === 0 || staff.estateIds.includes(resource.estateId))
  )
}
