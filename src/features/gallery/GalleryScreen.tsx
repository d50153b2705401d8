import { Screen } from '~/src/components/Screen'
import { Skeleton } from '~/src/components/Skeleton'

export function GalleryScreen() {
  return (
    <Screen>
      <Skeleton />
    </Screen>
  )
}
