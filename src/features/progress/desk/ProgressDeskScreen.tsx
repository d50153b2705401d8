import { Screen } from '~/src/components/Screen'

export function ProgressDeskScreen() {
  return <Screen />
}
