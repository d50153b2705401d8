import { Screen } from '~/src/components/Screen'

export function GuidesScreen() {
  return <Screen />
}
