import { Screen } from '~/src/components/Screen'
import { useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { TicketPane } from './ticket/TicketPane'
import { useMyPositions } from '~/src/features/account/positions.client'

export function StaffTicketScreen() {
  const ticketId = useParameter('ticketId') ?? ''
  const positions = useMyPositions() ?? []
  const isWide = useWide()
  return (
    <Screen>
      <TicketPane ticketId={ticketId} positions={positions} isWide={isWide} />
    </Screen>
  )
}
