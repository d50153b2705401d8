import { Screen } from '~/src/components/Screen'
import { SystemPanel } from './system/SystemPanel'
import { useMyPositions } from '~/src/features/account/positions.client'

export function SystemScreen() {
  const positions = useMyPositions() ?? []
  return (
    <Screen>
      <SystemPanel positions={positions} />
    </Screen>
  )
}
