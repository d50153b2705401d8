import { everybody } from './marks'

/** Whoever has a file of their own, with or without a flat: nobody else's, and staff have none. */
const withFile = '        . R R R R R   . . . . .   . . .   . .   . .'
const ownerOnly = '       . . R . . .   . . . . .   . . .   . .   . .'

export const ownDataRows: Record<string, string> = {
  'account.phoneViews': withFile,
  'account.myData': withFile,
  'account.askCorrection': withFile,
  'account.withdrawCorrection': ownerOnly,
  // A list of the estates one serves: empty for the other estate's desk.
  'account.corrections': '. . . . . .   R R R R R   . . .   . .   . .',
  'account.decideCorrection': '. . . . . .   R R . R .   . . .   . .   . .',
  // The privacy text is answered by a WeChat user, whoever that is.
  'account.consents': everybody,
  'account.decideConsent': everybody,
  'account.switches': withFile,
  'account.setSwitch': withFile,
  'account.setTopic': withFile,
  'account.beginExport': withFile,
  'account.exportPart': ownerOnly,
  'account.closing': withFile,
  'account.closeAccount': withFile,
}
