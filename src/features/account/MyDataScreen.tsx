import { Screen } from '~/src/components/Screen'

export function MyDataScreen() {
  return <Screen />
}
