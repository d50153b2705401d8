import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function WarrantyScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
