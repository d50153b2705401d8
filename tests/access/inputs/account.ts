import { type Inputs } from '../about'

export const accountInputs: Inputs = {
  'account.me': () => ({}),
  'account.link': () => ({ phoneCode: 'no-such-code' }),
  'account.setElderMode': () => ({ isOn: false }),
  'account.phoneViews': () => ({}),
}
