import { NewRepairScreen } from '~/src/features/ticket/NewRepairScreen'

export default function NewRepairScreenPage() {
  return <NewRepairScreen />
}
