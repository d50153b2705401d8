import { Screen } from '~/src/components/Screen'

export function DecisionsScreen() {
  return <Screen />
}
