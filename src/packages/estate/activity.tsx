import { ActivityScreen } from '~/src/features/activity/ActivityScreen'

export default function ActivityScreenPage() {
  return <ActivityScreen />
}
