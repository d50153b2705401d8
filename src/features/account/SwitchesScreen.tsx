import { Screen } from '~/src/components/Screen'

export function SwitchesScreen() {
  return <Screen />
}
