import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Screen } from '~/src/components/Screen'
import { usePaged, type Paged } from '~/src/lib/paging'
import { sayWhen } from '~/src/lib/when'
import type { AccountContract } from '~/types/account/account.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from './account.client'
import { phoneViewsCopy as copy } from './account.copy'
import { isNobody, NoFile } from './NoFile'

/** Who opened my number, when and why (R2.6, R13.1). */
export function PhoneViewsScreen() {
  const list = usePaged('phone-views', after => accountClient.phoneViews(after === undefined ? {} : { after }))
  useReachBottom(list.loadMore)
  return (
    <Screen>
      <Callout tone="accent">{copy.why}</Callout>
      {isNobody(list.asked) ? <NoFile /> : <Views list={list} />}
    </Screen>
  )
}

const Views = ({ list }: { readonly list: Paged<OutputOf<AccountContract, 'phoneViews'>> }) => (
  <Faces asked={list.asked} onRetry={() => void list.reload()} cards={1}>
    {(_first, now) =>
      list.rows.length === 0 ? (
        <Card>
          <Empty icon="eye" title={copy.emptyTitle} note={copy.emptyNote} />
        </Card>
      ) : (
        <>
          <Card flush>
            {list.rows.map(row => (
              <ListRow
                key={`${row.at}`}
                title={copy.line(row.department, row.by)}
                note={copy.reason(row.reason)}
                aside={<View className="t-least">{sayWhen(row.at, now)}</View>}
              />
            ))}
          </Card>
          <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
        </>
      )
    }
  </Faces>
)
