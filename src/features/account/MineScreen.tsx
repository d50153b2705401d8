import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function MineScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
