import { View } from '@tarojs/components'
import { classNames } from '~/src/components/class-names'
import { sayWhen } from '~/src/lib/when'
import type { MessageRow } from '~/types/message/message.contract'
import { inboxCopy as copy } from './inbox.copy'
import './MessageItem.scss'

interface MessageItemProps {
  readonly row: MessageRow
  readonly isRead: boolean
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onTap: () => void
}

/** One message, whole: nobody has to open it to read it. Unread ones carry a word besides the weight. */
export function MessageItem({ row, isRead, now, onTap }: MessageItemProps) {
  return (
    <View className={classNames('message', !isRead && 'message--new')} onClick={onTap}>
      <View className="message__head">
        <View className="message__title grow">{row.title}</View>
        {!isRead && <View className="message__new">{copy.isNew}</View>}
      </View>
      <View className="t-second">{row.body}</View>
      <View className="t-least">{sayWhen(row.at, now)}</View>
    </View>
  )
}
