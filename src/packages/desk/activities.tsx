import { ActivityDeskScreen } from '~/src/features/activity/desk/ActivityDeskScreen'

export default function ActivityDeskScreenPage() {
  return <ActivityDeskScreen />
}
