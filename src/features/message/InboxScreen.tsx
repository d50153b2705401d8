import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function InboxScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
