import { Screen } from '~/src/components/Screen'

export function ClaimsDeskScreen() {
  return <Screen />
}
