import { ReportDeskScreen } from '~/src/features/progress/desk/ReportDeskScreen'

export default function ReportDeskScreenPage() {
  return <ReportDeskScreen />
}
