import { ChecklistsScreen } from '~/src/features/handover/inspection/ChecklistsScreen'

export default function ChecklistsPage() {
  return <ChecklistsScreen />
}
