import { ClaimScreen } from '~/src/features/account/ClaimScreen'

export default function ClaimScreenPage() {
  return <ClaimScreen />
}
