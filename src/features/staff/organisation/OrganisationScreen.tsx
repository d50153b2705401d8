import { Screen } from '~/src/components/Screen'

export function OrganisationScreen() {
  return <Screen />
}
