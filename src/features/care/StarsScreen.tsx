import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function StarsScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
