import { ProgressDeskScreen } from '~/src/features/progress/desk/ProgressDeskScreen'

export default function ProgressDeskScreenPage() {
  return <ProgressDeskScreen />
}
