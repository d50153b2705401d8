import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function ServiceScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
