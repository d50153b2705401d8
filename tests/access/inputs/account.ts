import { type Inputs } from '../about'
import { linkingInputs } from './linking'
import { ownDataInputs } from './own-record'

export const accountInputs: Inputs = {
  'account.me': () => ({}),
  'account.setElderMode': () => ({ isOn: false }),
  ...linkingInputs,
  ...ownDataInputs,
}
