import { View } from '@tarojs/components'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Tag } from '~/src/components/Tag'
import { folderCopy as copy } from '../staff.folder.copy'

/** The four parts without which the ticket does not close (R2.8); over all, what there is to do about one that is missing. */
export function FolderCard({ detail }: { readonly detail: RepairDetail }) {
  const have = detail.folder.filter(({ isThere }) => isThere).length
  return (
    <Card title={copy.title} aside={copy.count(have, detail.folder.length)}>
      <View className="row row--wrap">
        {detail.folder.map(({ part, isThere }) => (
          <Tag key={part} label={copy.parts[part]} tone={isThere ? 'ok' : 'quiet'} />
        ))}
      </View>
      {detail.lacks.length > 0 && <Callout>{copy.lacks(detail.lacks)}</Callout>}
    </Card>
  )
}
