import { useState } from 'react'
import { showUnread } from '~/src/lib/badge'
import { usePaged } from '~/src/lib/paging'
import { messageClient } from './message.client'

/** At most so many can be marked at once. */
const mostMarked = 50

/** The inbox, and what was read since it was loaded: a tap shows as read at once, the server hears of it beside. */
export function useInbox() {
  const list = usePaged('inbox', after => messageClient.inbox(after === undefined ? {} : { after }))
  const [readHere, setReadHere] = useState<readonly string[]>([])
  const [unreadThen, setUnread] = useState<number>()
  const isRead = (row: { messageId: string; isRead: boolean }): boolean =>
    row.isRead || readHere.includes(row.messageId)
  const markRead = async (messageIds: readonly string[]) => {
    const ids = messageIds.slice(0, mostMarked)
    if (ids.length === 0) return
    setReadHere(before => [...before, ...ids])
    const answer = await messageClient.markRead({ messageIds: [...ids] })
    if (!answer.ok) return
    setUnread(answer.data.unread)
    showUnread(answer.data.unread)
  }
  const loaded = list.asked.state === 'ready' ? list.asked.data.unread : 0
  return {
    list,
    isRead,
    markRead: (ids: readonly string[]) => void markRead(ids),
    unread: Math.min(loaded, unreadThen ?? loaded),
    unreadIds: list.rows.filter(row => !isRead(row)).map(row => row.messageId),
  }
}
