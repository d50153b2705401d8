import { Screen } from '~/src/components/Screen'

export function DocumentsDeskScreen() {
  return <Screen />
}
