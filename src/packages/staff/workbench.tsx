import { WorkbenchScreen } from '~/src/features/staff/WorkbenchScreen'

export default function WorkbenchScreenPage() {
  return <WorkbenchScreen />
}
