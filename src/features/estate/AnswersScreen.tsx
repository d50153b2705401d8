import { Screen } from '~/src/components/Screen'

export function AnswersScreen() {
  return <Screen />
}
