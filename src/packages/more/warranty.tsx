import { WarrantyScreen } from '~/src/features/archive/WarrantyScreen'

export default function WarrantyScreenPage() {
  return <WarrantyScreen />
}
