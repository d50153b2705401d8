import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function SystemScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
