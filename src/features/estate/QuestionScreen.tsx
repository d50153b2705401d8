import { Screen } from '~/src/components/Screen'

export function QuestionScreen() {
  return <Screen />
}
