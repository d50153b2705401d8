import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Callout } from '~/src/components/Callout'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { PagedCard } from '~/src/components/PagedCard'
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
  <PagedCard list={list} empty={{ icon: 'eye', title: copy.emptyTitle, note: copy.emptyNote }} cards={1}>
    {(row, now) => (
      <ListRow
        key={`${row.at}`}
        title={copy.line(row.department, row.by)}
        note={copy.reason(row.reason)}
        aside={<View className="t-least">{sayWhen(row.at, now)}</View>}
      />
    )}
  </PagedCard>
)
