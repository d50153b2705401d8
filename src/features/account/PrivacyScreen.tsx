import { Screen } from '~/src/components/Screen'

export function PrivacyScreen() {
  return <Screen />
}
