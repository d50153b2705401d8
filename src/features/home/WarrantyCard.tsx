import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { coverShort, type PartCover } from '~/src/features/archive/warranty.copy'
import { open } from '~/src/lib/paths'
import { homeCopy as copy } from './home.copy'

/** What people ask about most; the whole book is one tap away. */
const shownFirst = Object.entries(copy.warrantyLines)

export function WarrantyCard({ cover, unitId }: { readonly cover: readonly PartCover[]; readonly unitId: string }) {
  const lines = shownFirst.flatMap(([part, name]) => {
    const found = cover.find(each => each.warrantyPart === part)
    return found ? [{ name, value: coverShort(found) }] : []
  })
  return (
    <Card
      title={copy.warranty}
      aside={<View className="t-least">{copy.warrantyAll(cover.length)} ›</View>}
      onClick={() => void open('warranty', { unitId })}
    >
      <Facts facts={lines} />
    </Card>
  )
}
