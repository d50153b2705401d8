import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function StaffTicketScreen() {
  return (
    <Screen wide>
      <Skeleton />
    </Screen>
  )
}
