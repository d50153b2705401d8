import { ReportScreen } from '~/src/features/progress/ReportScreen'

export default function ReportScreenPage() {
  return <ReportScreen />
}
