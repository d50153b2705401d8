import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { open } from '~/src/lib/paths'
import { Doors } from './BuyerHome'
import { homeCopy as copy } from './home.copy'
import { HomeTile } from './HomeTile'

/** Somebody we do not know yet: the way to the flat, and no pressure to take it. */
export function VisitorHome() {
  return (
    <>
      <Card>
        <View className="t-title">{copy.visitorTitle}</View>
        <View className="t-second">{copy.visitorNote}</View>
        <Button kind="primary" label={copy.visitorLink} onClick={() => void open('link')} />
        <View className="t-least">{copy.visitorLater}</View>
      </Card>
      <Doors />
    </>
  )
}

/** The company's own people work elsewhere. */
export const StaffDoor = () => (
  <HomeTile icon="grid" title={copy.staffDoor} note={copy.staffDoorNote} onClick={() => void open('workbench')} />
)
