import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function WorkbenchScreen() {
  return (
    <Screen wide>
      <Skeleton />
    </Screen>
  )
}
