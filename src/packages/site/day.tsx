import { DayScreen } from '~/src/features/handover/day/DayScreen'

export default function DayScreenPage() {
  return <DayScreen />
}
