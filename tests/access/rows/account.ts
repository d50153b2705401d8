import { linkingRows } from './linking'
import { everybody } from './marks'
import { ownDataRows } from './own-data'

export const accountRows: Record<string, string> = {
  'account.me': everybody,
  'account.setElderMode': everybody,
  ...linkingRows,
  ...ownDataRows,
}
