import { type Inputs } from '../about'

export const ownDataInputs: Inputs = {
  'account.phoneViews': () => ({}),
  'account.myData': () => ({}),
  'account.askCorrection': () => ({ field: 'contactPreference', value: 'anytime' }),
  'account.withdrawCorrection': ({ correctionId }) => ({ correctionId }),
  'account.corrections': () => ({}),
  'account.decideCorrection': ({ correctionId }) => ({ correctionId, decision: 'refuse', words: '为验证权限而拒绝' }),
  'account.consents': () => ({}),
  'account.decideConsent': () => ({ kind: 'privacy', version: '1', isAgreed: true }),
  'account.switches': () => ({}),
  'account.setSwitch': () => ({ name: 'service', isOn: true }),
  'account.setTopic': () => ({ topic: 'repair', isOn: true }),
  'account.beginExport': () => ({}),
  'account.exportPart': ({ exportId }) => ({ exportId, part: 'person' }),
  'account.closing': () => ({}),
  // Something is open for whoever could: nobody's account is really closed.
  'account.closeAccount': () => ({ isDespiteOpen: false }),
}
