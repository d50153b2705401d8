import { QueueScreen } from '~/src/features/handover/day/QueueScreen'

export default function QueueScreenPage() {
  return <QueueScreen />
}
