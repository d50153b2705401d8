import { Screen } from '~/src/components/Screen'

export function PromisesDeskScreen() {
  return <Screen />
}
