import { type Inputs } from '../about'

export const messageInputs: Inputs = {
  'message.inbox': () => ({}),
  'message.markRead': () => ({ messageIds: ['message-never-was'] }),
  'message.quota': () => ({}),
  'message.recordGrants': () => ({ answers: [] }),
}
