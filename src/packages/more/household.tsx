import { HouseholdScreen } from '~/src/features/account/HouseholdScreen'

export default function HouseholdScreenPage() {
  return <HouseholdScreen />
}
