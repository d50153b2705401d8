import { Screen } from '~/src/components/Screen'

export function ImportDeskScreen() {
  return <Screen />
}
