import { KeysDeskScreen } from '~/src/features/handover/keys/desk/KeysDeskScreen'

export default function KeysDeskScreenPage() {
  return <KeysDeskScreen />
}
