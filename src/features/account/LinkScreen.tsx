import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function LinkScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
