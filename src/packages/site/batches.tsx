import { BatchesScreen } from '~/src/features/handover/plan/BatchesScreen'

export default function BatchesPage() {
  return <BatchesScreen />
}
