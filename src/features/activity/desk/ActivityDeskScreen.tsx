import { Screen } from '~/src/components/Screen'

export function ActivityDeskScreen() {
  return <Screen />
}
