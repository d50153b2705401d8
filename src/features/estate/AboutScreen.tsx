import { Screen } from '~/src/components/Screen'

export function AboutScreen() {
  return <Screen />
}
