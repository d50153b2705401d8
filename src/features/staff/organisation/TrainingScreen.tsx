import { Screen } from '~/src/components/Screen'

export function TrainingScreen() {
  return <Screen />
}
