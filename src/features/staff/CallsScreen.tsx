import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function CallsScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
