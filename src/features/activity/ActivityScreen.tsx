import { Screen } from '~/src/components/Screen'

export function ActivityScreen() {
  return <Screen />
}
