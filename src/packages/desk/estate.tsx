import { EstateDeskScreen } from '~/src/features/estate/desk/EstateDeskScreen'

export default function EstateDeskScreenPage() {
  return <EstateDeskScreen />
}
