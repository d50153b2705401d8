import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** Whether an estate may call itself on sale (R3.1). The clock takes it off on the day after a certificate's last one. */
export const saleLifecycle = lifecycle({
  states: ['offSale', 'onSale'],
  roles: ['sales', 'manager', 'admin', 'clock'],
  initial: 'offSale',
  final: [],
  moves: [
    { action: 'putOnSale', from: ['offSale'], to: 'onSale', by: ['sales', 'manager', 'admin'] },
    { action: 'takeOffSale', from: ['onSale'], to: 'offSale', by: ['sales', 'manager', 'admin', 'clock'] },
  ],
})
export type SaleState = StateOf<typeof saleLifecycle>
