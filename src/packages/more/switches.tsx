import { SwitchesScreen } from '~/src/features/account/SwitchesScreen'

export default function SwitchesScreenPage() {
  return <SwitchesScreen />
}
