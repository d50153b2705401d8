import { CallsScreen } from '~/src/features/staff/CallsScreen'

export default function CallsScreenPage() {
  return <CallsScreen />
}
