import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import { progressClient } from '../progress.client'
import { deskCopy as copy } from './progress.desk.copy'

/** Who has read a report, and who has not: names and numbers masked (R4.2). */
export function ReadersCard({ reportId }: { readonly reportId: string }) {
  const paged = usePaged(reportId, after => progressClient.readers({ reportId, after }))
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={1}>
      {({ told, read }) => (
        <>
          <Card title={copy.readers}>
            <View className="t-body">{copy.readersOf(read, told)}</View>
            {told > 0 && read >= told && <View className="t-second">{copy.allRead}</View>}
          </Card>
          {paged.rows.length > 0 && (
            <Card title={copy.notYet} flush>
              {paged.rows.map(({ name, maskedPhone, unit }) => (
                <ListRow key={`${unit}-${maskedPhone}`} title={unit} note={`${name} ${maskedPhone}`} />
              ))}
            </Card>
          )}
          {paged.hasMore && <More hasMore more={paged.more} onMore={paged.loadMore} />}
        </>
      )}
    </Faces>
  )
}
