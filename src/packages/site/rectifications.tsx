import { RectificationsScreen } from '~/src/features/handover/rectification/desk/RectificationsScreen'

export default function RectificationsScreenPage() {
  return <RectificationsScreen />
}
