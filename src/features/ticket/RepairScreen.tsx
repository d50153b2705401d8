import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function RepairScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
