import { Screen } from '~/src/components/Screen'

export function ReportDeskScreen() {
  return <Screen />
}
