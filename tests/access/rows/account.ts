import { everybody } from './marks'
import { ownDataRows } from './own-data'

export const accountRows: Record<string, string> = {
  'account.me': everybody,
  'account.link': everybody,
  'account.setElderMode': everybody,
  ...ownDataRows,
}
