import { Screen } from '~/src/components/Screen'

export function PoliciesScreen() {
  return <Screen />
}
