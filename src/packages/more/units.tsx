import { UnitsScreen } from '~/src/features/account/UnitsScreen'

export default function UnitsScreenPage() {
  return <UnitsScreen />
}
