import { Screen } from '~/src/components/Screen'

export function ReportScreen() {
  return <Screen />
}
