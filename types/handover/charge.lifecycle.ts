import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * Whether a contractor bears what a snag cost (product.md section 1: contested within 48 h, with evidence). A question of its own beside the
 * rectification, whose clock it never stops. Not contested in time, it stands.
 */
export const chargeLifecycle = lifecycle({
  states: ['none', 'charged', 'contested', 'stands', 'lifted'],
  roles: ['supervisor', 'manager', 'contractor', 'clock'],
  initial: 'none',
  final: ['stands', 'lifted'],
  moves: [
    { action: 'chargeContractor', from: ['none'], to: 'charged', by: ['supervisor', 'manager'] },
    { action: 'contestCharge', from: ['charged'], to: 'contested', by: ['contractor'] },
    { action: 'letStand', from: ['charged'], to: 'stands', by: ['clock'] },
    // Decided with a reason: the contest is upheld, and nothing is charged; or it is dismissed.
    { action: 'upholdContest', from: ['contested'], to: 'lifted', by: ['supervisor', 'manager'] },
    { action: 'dismissContest', from: ['contested'], to: 'stands', by: ['supervisor', 'manager'] },
  ],
})

export type ChargeState = StateOf<typeof chargeLifecycle>
export type ChargeAction = ActionOf<typeof chargeLifecycle>
