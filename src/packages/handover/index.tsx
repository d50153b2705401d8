import { JourneyScreen } from '~/src/features/handover/keys/JourneyScreen'

export default function JourneyScreenPage() {
  return <JourneyScreen />
}
