import { SystemScreen } from '~/src/features/staff/SystemScreen'

export default function SystemScreenPage() {
  return <SystemScreen />
}
