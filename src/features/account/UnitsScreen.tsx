import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function UnitsScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
