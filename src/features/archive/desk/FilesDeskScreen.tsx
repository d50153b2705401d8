import { Screen } from '~/src/components/Screen'

export function FilesDeskScreen() {
  return <Screen />
}
