import { Screen } from '~/src/components/Screen'

export function RecognitionScreen() {
  return <Screen />
}
