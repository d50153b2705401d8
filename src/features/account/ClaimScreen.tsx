import { Screen } from '~/src/components/Screen'

export function ClaimScreen() {
  return <Screen />
}
