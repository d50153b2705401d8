import { Screen } from '~/src/components/Screen'

export function ProgressScreen() {
  return <Screen />
}
