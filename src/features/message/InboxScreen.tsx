import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { Screen } from '~/src/components/Screen'
import { useMe } from '~/src/features/account/me.client'
import type { MessageRow } from '~/types/message/message.contract'
import { inboxCopy as copy } from './inbox.copy'
import { MessageItem } from './MessageItem'
import { RemindersCard } from './RemindersCard'
import { follow } from './follow'
import { useInbox } from './useInbox'

/** Everything that we told this person; the inbox is the truth (R9.1). */
export function InboxScreen() {
  const me = useMe()
  const isStaff = me.state === 'ready' && me.data.staff !== null
  const { list, isRead, markRead, unread, unreadIds } = useInbox()
  usePullDownRefresh(() => void list.reload().finally(() => stopPullDownRefresh()))
  useReachBottom(list.loadMore)
  const tap = (row: MessageRow) => {
    if (!isRead(row)) markRead([row.messageId])
    follow(row, isStaff)
  }
  return (
    <Screen>
      {me.state === 'ready' && <RemindersCard side={isStaff ? 'staff' : 'customer'} />}
      <Faces asked={list.asked} onRetry={() => void list.reload()} cards={3}>
        {(_first, now) =>
          list.rows.length === 0 ? (
            <Card>
              <Empty icon="message" title={copy.emptyTitle} note={copy.emptyNote} />
            </Card>
          ) : (
            <>
              <View className="row row--between">
                <View className="t-second">{copy.unread(unread)}</View>
                {unreadIds.length > 0 && (
                  <Button compact kind="quiet" label={copy.readAll} onClick={() => markRead(unreadIds)} />
                )}
              </View>
              <Card flush>
                {list.rows.map(row => (
                  <MessageItem key={row.messageId} row={row} isRead={isRead(row)} now={now} onTap={() => tap(row)} />
                ))}
              </Card>
              <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
            </>
          )
        }
      </Faces>
    </Screen>
  )
}
