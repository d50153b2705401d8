import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function PhoneViewsScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
