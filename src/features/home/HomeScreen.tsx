import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function HomeScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
