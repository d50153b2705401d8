import { Screen } from '~/src/components/Screen'

export function EstateDeskScreen() {
  return <Screen />
}
