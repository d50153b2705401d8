import { OrganisationScreen } from '~/src/features/staff/organisation/OrganisationScreen'

export default function OrganisationScreenPage() {
  return <OrganisationScreen />
}
