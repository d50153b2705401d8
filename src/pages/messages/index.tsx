import { InboxScreen } from '~/src/features/message/InboxScreen'

export default function InboxScreenPage() {
  return <InboxScreen />
}
