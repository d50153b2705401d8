import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'
import { ClockRing } from '~/src/components/ClockRing'

export function HomeScreen() {
  return (
    <Screen>
      <ClockRing left={0.7} tone="accent" count="70" unit="h" />
      <Skeleton />
    </Screen>
  )
}
