import { InspectScreen } from '~/src/features/handover/inspection/InspectScreen'

export default function InspectPage() {
  return <InspectScreen />
}
