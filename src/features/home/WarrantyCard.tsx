import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { coverShort, warrantyName, type PartCover } from '~/src/features/archive/warranty.copy'
import { open } from '~/src/lib/paths'
import { homeCopy as copy } from './home.copy'

/** What people ask about most; the whole book is one tap away. */
const shownFirst = ['wetRoomWaterproofing', 'pipes']

export function WarrantyCard({ cover, unitId }: { readonly cover: readonly PartCover[]; readonly unitId: string }) {
  const lines = shownFirst.flatMap(part => cover.find(each => each.warrantyPart === part) ?? [])
  return (
    <Card
      title={copy.warranty}
      aside={<View className="t-least">{copy.warrantyAll(cover.length)} ›</View>}
      onClick={() => void open('warranty', { unitId })}
    >
      <Facts facts={lines.map(line => ({ name: warrantyName(line.warrantyPart), value: coverShort(line) }))} />
    </Card>
  )
}
