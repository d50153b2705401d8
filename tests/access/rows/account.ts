import { linkingRows } from './linking'
import { everybody } from './marks'
import { ownDataRows } from './own-record'

export const accountRows: Record<string, string> = {
  'account.me': everybody,
  'account.setElderMode': everybody,
  ...linkingRows,
  ...ownDataRows,
}
