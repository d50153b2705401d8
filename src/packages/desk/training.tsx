import { TrainingScreen } from '~/src/features/staff/organisation/TrainingScreen'

export default function TrainingScreenPage() {
  return <TrainingScreen />
}
