import { SigningScreen } from '~/src/features/handover/signing/SigningScreen'

export default function SigningScreenPage() {
  return <SigningScreen />
}
