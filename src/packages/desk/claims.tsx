import { ClaimsDeskScreen } from '~/src/features/account/desk/ClaimsDeskScreen'

export default function ClaimsDeskScreenPage() {
  return <ClaimsDeskScreen />
}
