import { DecisionsScreen } from '~/src/features/staff/organisation/DecisionsScreen'

export default function DecisionsScreenPage() {
  return <DecisionsScreen />
}
