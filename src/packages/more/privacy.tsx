import { PrivacyScreen } from '~/src/features/account/PrivacyScreen'

export default function PrivacyScreenPage() {
  return <PrivacyScreen />
}
