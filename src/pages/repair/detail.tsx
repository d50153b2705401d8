import { RepairScreen } from '~/src/features/ticket/RepairScreen'

export default function RepairScreenPage() {
  return <RepairScreen />
}
