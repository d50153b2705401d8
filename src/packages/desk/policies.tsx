import { PoliciesScreen } from '~/src/features/staff/organisation/PoliciesScreen'

export default function PoliciesScreenPage() {
  return <PoliciesScreen />
}
