import { ProgressScreen } from '~/src/features/progress/ProgressScreen'

export default function ProgressScreenPage() {
  return <ProgressScreen />
}
