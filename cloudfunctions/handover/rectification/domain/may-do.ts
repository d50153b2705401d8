import { chargeLifecycle } from '~/types/handover/charge.lifecycle'
import { snagActs, type SnagAct, type SnagBall } from '~/types/handover/rectification'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import type { Role } from '~/types/kernel/contract'
import { at } from '~/types/kernel/time'
import type { Snag } from '../../../_schema/inspection.schema'
import type { LookWindow } from '../../../_schema/snag-facts'
import { isBeingMended, isCustomer } from './decide-snag'

/** Those that are still ahead. */
export const windowsAhead = ({ windows = [] }: Pick<Snag, 'windows'>, now: number): LookWindow[] =>
  windows.filter(({ on, from }) => at(on, from) > now)

/** Whose turn it is, and until when stands in the clock. */
export function ballOf({ state, proposed }: Pick<Snag, 'state' | 'proposed'>): SnagBall {
  switch (state) {
    case 'recorded':
    case 'assigned':
    case 'fixing':
    case 'rework':
      return proposed ? 'ownerAnswer' : state === 'recorded' ? 'assigner' : 'mender'
    case 'fixed':
      return 'owner'
    case 'closed':
    case 'withdrawn':
      return 'nobody'
  }
}

type Rolesof = (act: SnagAct) => readonly Role[]

/** Every act that this caller may do now, and nothing else: the tables, and what the rules besides them ask. */
export const actsOf = (snag: Snag, rolesOf: Rolesof, now: number): SnagAct[] =>
  snagActs.filter(act => {
    const roles = rolesOf(act)
    return roles.length > 0 && isPossible(snag, act, roles, now)
  })

function isPossible(snag: Snag, act: SnagAct, roles: readonly Role[], now: number): boolean {
  const { charge } = snag
  switch (act) {
    case 'assignSnag':
    case 'startFix':
    case 'finishFix':
    case 'confirmFix':
    case 'rejectFix':
    case 'withdrawSnag':
      return snagLifecycle.movesFor(snag.state, roles as readonly (typeof snagLifecycle.roles)[number][]).includes(act)
    case 'offerLook':
      return snag.state === 'fixed'
    case 'bookReinspection':
      return snag.state === 'fixed' && (!isCustomer({ roles }) || windowsAhead(snag, now).length > 0)
    case 'proposeNewDate':
      return isBeingMended(snag)
    case 'answerProposal':
      return snag.proposed !== null && isBeingMended(snag)
    case 'chargeContractor':
      return charge.state === 'none' && snag.state !== 'withdrawn'
    case 'contestCharge':
      return charge.state === 'charged' && now < charge.contestUntil
    case 'decideContest':
      return chargeLifecycle.movesFor(charge.state, ['supervisor', 'manager']).includes('upholdContest')
  }
}
