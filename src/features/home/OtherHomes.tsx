import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import type { MyUnit } from '~/src/features/account/me.client'
import { open } from '~/src/lib/paths'
import { homeCopy as copy } from './home.copy'
import { HomeTile } from './HomeTile'

/** Somebody we do not know yet: the way to the flat, and no pressure to take it. */
export function VisitorHome() {
  return (
    <Card>
      <View className="t-title">{copy.visitorTitle}</View>
      <View className="t-second">{copy.visitorNote}</View>
      <Button kind="primary" label={copy.visitorLink} onClick={() => void open('link')} />
      <View className="t-least">{copy.visitorLater}</View>
    </Card>
  )
}

/** Signed, not handed over: what is known of the flat, and that nothing is asked of its buyer now. */
export function BuyerHome({ unit }: { readonly unit: MyUnit }) {
  return (
    <>
      <Card>
        <Tag label={copy.buyerTag} tone="quiet" icon="building" />
        <View className="t-title">{copy.buyerTitle}</View>
        <View className="t-second">{copy.buyerNote}</View>
        <Button label={copy.buyerMessages} icon="message" onClick={() => void open('messages')} />
      </Card>
      <Card title={copy.buyerUnit}>
        <Facts
          facts={[
            { name: copy.houseType, value: unit.houseType },
            { name: copy.promised, value: copy.promisedBy(unit.contractHandoverOn) },
            { name: copy.handover, value: copy.notYet },
          ]}
        />
      </Card>
    </>
  )
}

/** The company's own people work elsewhere. */
export const StaffDoor = () => (
  <HomeTile icon="grid" title={copy.staffDoor} note={copy.staffDoorNote} onClick={() => void open('workbench')} />
)
