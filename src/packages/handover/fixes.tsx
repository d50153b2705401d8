import { OwnerFixesScreen } from '~/src/features/handover/rectification/OwnerFixesScreen'

export default function OwnerFixesScreenPage() {
  return <OwnerFixesScreen />
}
