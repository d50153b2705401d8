import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { hourMs } from '~/types/kernel/time'
import { chargeLifecycle, type ChargeAction, type ChargeState } from '~/types/handover/charge.lifecycle'
import type { Snag } from '../../../_schema/inspection.schema'
import type { Charge } from '../../../_schema/snag-facts'
import { changed, type By } from './decide-snag'

type Tabled = (typeof chargeLifecycle.roles)[number]
const clock = 'clock' as const

function stepped(
  state: ChargeState,
  action: ChargeAction,
  roles: readonly (Tabled | string)[],
): Result<Charge['state'], LifecycleNo> {
  const next = chargeLifecycle.step(state, action, roles as readonly Tabled[])
  if (!next.ok) return next
  // No move leads back to where nothing is charged.
  return next.value === 'none' ? refuse('NOT_POSSIBLE_NOW') : ok(next.value)
}

const after = (snag: Snag, action: ChargeAction, by: By, words: string, charge: Charge): Snag =>
  changed(snag, action, { ...by, role: by.roles[0] ?? 'visitor' }, words, { charge })

export interface Charging {
  contractorId: string
  contractorName: string
  words: string
  amountFen: number | null
}

/** May be contested for the policy's hours from now. */
export function decideCharging(snag: Snag, charging: Charging, by: By): Result<Snag, LifecycleNo> {
  if (snag.state === 'withdrawn') return refuse('NOT_POSSIBLE_NOW')
  const state = stepped(snag.charge.state, 'chargeContractor', by.roles)
  if (!state.ok) return state
  const contestUntil = by.now + by.rules.contestHours * hourMs
  const { contractorId, contractorName, words, amountFen } = charging
  const charge: Charge = {
    ...{
      state: state.value,
      contractorId,
      contractorName,
      words,
      amountFen,
      at: by.now,
      byName: by.name,
      contestUntil,
    },
    ...{ contest: null, decision: null },
  }
  return ok(after(snag, 'chargeContractor', by, words, charge))
}

/** Within the hours, whether or not a timer has come by since. */
export function decideContest(
  snag: Snag,
  words: string,
  photos: readonly string[],
  by: By,
): Result<Snag, LifecycleNo | 'CONTEST_TOO_LATE'> {
  const { charge } = snag
  if (charge.state === 'none') return refuse('NOT_POSSIBLE_NOW')
  const isOver = by.now >= charge.contestUntil
  if (isOver && charge.contest === null) return refuse('CONTEST_TOO_LATE')
  const state = stepped(charge.state, 'contestCharge', by.roles)
  if (!state.ok) return state
  const contest = { at: by.now, words, photos: [...photos], byName: by.name }
  return ok(after(snag, 'contestCharge', by, words, { ...charge, state: state.value, contest }))
}

export function decideContested(snag: Snag, isUpheld: boolean, words: string, by: By): Result<Snag, LifecycleNo> {
  const { charge } = snag
  if (charge.state === 'none') return refuse('NOT_POSSIBLE_NOW')
  const action = isUpheld ? 'upholdContest' : 'dismissContest'
  const state = stepped(charge.state, action, by.roles)
  if (!state.ok) return state
  const decision = { at: by.now, words, byName: by.name }
  return ok(after(snag, action, by, words, { ...charge, state: state.value, decision }))
}

/** Not contested in time: it stands. Null: there is nothing (any more) to let stand, or not yet. */
export function letStand(snag: Snag, by: Pick<By, 'now' | 'rules'>): Snag | null {
  const { charge } = snag
  if (charge.state !== 'charged' || by.now < charge.contestUntil) return null
  const state = stepped(charge.state, 'letStand', [clock])
  if (!state.ok) return null
  return changed(snag, 'letStand', { ...by, role: clock, name: '' }, '', { charge: { ...charge, state: state.value } })
}
