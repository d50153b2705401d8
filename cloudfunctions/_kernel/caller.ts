import cloud from 'wx-server-sdk'
import type { Allow, MemberScope, Reach, Role } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import type { Account, AccountStaff, AccountUnit } from '../_schema/documents'

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
  /** Ids of those it is assigned to: staff, and contractors, whose people all have it. */
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
  const own = units.filter(unit => unit.as === 'owner')
  if (own.some(unit => unit.handedOverOn !== null)) roles.push('owner')
  if (own.some(unit => unit.handedOverOn === null)) roles.push('buyer')
  if (units.some(unit => unit.as === 'member')) roles.push('member')
  return roles.length > 0 ? roles : ['visitor']
}

/** The account as it counts at this instant: an invitation that has ended gives nothing, whether or not a timer came by (R2.4). */
export function asOf(account: Account | null, now: number): Account | null {
  if (!account) return null
  const today = dayOf(now)
  return { ...account, units: account.units.filter(({ until }) => until === null || until >= today) }
}

export function grantsOf(allow: Allow, roles: readonly Role[]): Grant[] {
  return roles.flatMap(role => {
    const reach = allow[role]
    return reach ? [{ role, reach }] : []
  })
}

/**
 * The roles by which these grants reach the resource: empty means forbidden, answered like absent (R13.2). `scope` is what a member
 * must have been invited for.
 */
export function rolesTowards(
  caller: Caller,
  grants: readonly Grant[],
  resource: Resource,
  scope: MemberScope = 'read',
): Role[] {
  return grants.filter(grant => reaches(caller, grant, resource, scope)).map(({ role }) => role)
}

function reaches({ account }: Caller, { role, reach }: Grant, resource: Resource, scope: MemberScope): boolean {
  const staff = account?.staff
  if (reach === 'all') return true
  if (reach === 'own')
    return !!account?.units.some(unit => unit.unitId === resource.unitId && isHeldAs(unit, role, scope))
  if (!staff) return false
  if (reach === 'assigned') return !!resource.assignees?.some(each => isMe(staff, each))
  return (
    resource.estateId !== undefined && (staff.estateIds.length === 0 || staff.estateIds.includes(resource.estateId))
  )
}

const isMe = ({ staffId, contractorId }: AccountStaff, assignee: string | undefined): boolean =>
  assignee !== undefined && (assignee === staffId || assignee === contractorId)

/** A member acts as one, and only within the invitation; owner and buyer are the same person before and after the handover. */
function isHeldAs(unit: AccountUnit, role: Role, scope: MemberScope): boolean {
  if (unit.as === 'member') return role === 'member' && unit.scopes.includes(scope)
  return role !== 'member'
}
