import { everybody } from './marks'

export const accountRows: Record<string, string> = {
  'account.me': everybody,
  'account.link': everybody,
  'account.setElderMode': everybody,
  // Whoever has a flat; somebody who has none any more has nothing to be called about.
  'account.phoneViews': '. R R R R .   . . . . .   . . .   . .   . .',
}
