import { Screen } from '~/src/components/Screen'

export function ConsultsDeskScreen() {
  return <Screen />
}
