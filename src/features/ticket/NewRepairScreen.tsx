import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function NewRepairScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
