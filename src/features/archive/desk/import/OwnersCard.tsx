import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Callout } from '~/src/components/Callout'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import { archiveClient } from '../../archive.client'
import { importCopy as copy } from './import.copy'

interface OwnersCardProps {
  readonly importId: string
  readonly count: number
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** Whose home would change hands: read one by one, then ticked (R2.4). */
export function OwnersCard({ importId, count, isTicked, onTick }: OwnersCardProps) {
  const owners = usePaged(`${importId}:owners`, after =>
    archiveClient.importOwners({ importId, ...(after && { after }) }),
  )
  return (
    <Card title={copy.replacedTitle(count)}>
      <Callout tone="warn">{copy.replacedNote}</Callout>
      <Faces asked={owners.asked} onRetry={() => void owners.reload()} cards={1}>
        {() => (
          <View className="import__rows">
            {owners.rows.map(({ line, unit, before, after }) => (
              <ListRow key={line} title={unit} note={copy.replaced(before, after)} aside={copy.replacedLine(line)} />
            ))}
          </View>
        )}
      </Faces>
      {owners.hasMore && <More hasMore more={owners.more} onMore={owners.loadMore} />}
      <Choice
        columns={1}
        options={[{ value: 'ticked', label: copy.tick }]}
        value={isTicked ? 'ticked' : undefined}
        onChange={() => onTick(!isTicked)}
      />
    </Card>
  )
}
