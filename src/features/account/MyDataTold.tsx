import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { retentionRows, sharingRows } from '~/types/account/own-record.copy'
import { myDataCopy as copy } from './own-record.copy'

/** How long each kind is kept and why, and with whom what is shared (PIPL 17, 19, 23): two lists behind a tap each. */
export function Told() {
  const [shown, show] = useState<'kept' | 'shared'>()
  const close = () => show(undefined)
  return (
    <>
      <Card flush>
        <ListRow icon="clock" title={copy.retention} note={copy.retentionNote} onClick={() => show('kept')} />
        <ListRow icon="users" title={copy.sharing} note={copy.sharingNote} onClick={() => show('shared')} />
      </Card>
      <Sheet title={copy.retention} isOpen={shown === 'kept'} onClose={close}>
        <Kept />
      </Sheet>
      <Sheet title={copy.sharing} isOpen={shown === 'shared'} onClose={close}>
        <Shared />
      </Sheet>
    </>
  )
}

const Kept = () => (
  <>
    {retentionRows.map(({ kind, what, howLong, source, stays }) => (
      <Card key={kind}>
        <View className="t-strong">{what}</View>
        <View className="t-second">{howLong}</View>
        <View className="t-least">{source}</View>
        <View className="row">
          <Tag
            tone={stays ? 'accent' : 'quiet'}
            icon={stays ? 'lock' : 'cross'}
            label={stays ? copy.stays : copy.goes}
          />
        </View>
      </Card>
    ))}
  </>
)

const Shared = () => (
  <>
    {sharingRows.map(({ who, what, why }) => (
      <Card key={who}>
        <View className="t-strong">{who}</View>
        <View className="t-second">{what}</View>
        <View className="t-least">{why}</View>
      </Card>
    ))}
  </>
)
