import { everybody } from './marks'

export const messageRows: Record<string, string> = {
  'message.inbox': everybody,
  'message.markRead': everybody,
  'message.quota': everybody,
  'message.recordGrants': everybody,
}
