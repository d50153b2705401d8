import { Screen } from '~/src/components/Screen'

export function HouseholdScreen() {
  return <Screen />
}
