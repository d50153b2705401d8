import { type Inputs } from '../about'
import { ownDataInputs } from './own-data'

export const accountInputs: Inputs = {
  'account.me': () => ({}),
  'account.link': () => ({ phoneCode: 'no-such-code' }),
  'account.setElderMode': () => ({ isOn: false }),
  ...ownDataInputs,
}
