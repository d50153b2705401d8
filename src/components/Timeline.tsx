import { View } from '@tarojs/components'
import { sayWhen } from '~/src/lib/when'
import { classNames } from './class-names'
import { Photos } from './Photos'
import './Timeline.scss'

export interface TimelineEntry {
  readonly key: string
  /** Epoch ms. */
  readonly at: number
  readonly title: string
  readonly note?: string
  readonly photos?: readonly string[]
  /** A pause, a breach, work sent back: said with a mark besides the words. */
  readonly tone?: 'warn' | 'bad'
}

interface TimelineProps {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[]
  /** The server's instant, epoch ms. */
  readonly now: number
}

/** What happened, when, by whom; the newest stands out. */
export function Timeline({ entries, now }: TimelineProps) {
  return (
    <View className="timeline">
      {entries.map((entry, place) => (
        <View
          key={entry.key}
          className={classNames(
            'timeline__entry',
            place === 0 && 'timeline__entry--now',
            entry.tone && `timeline__entry--${entry.tone}`,
          )}
        >
          <View className="timeline__head">
            <View className="t-strong grow">{entry.title}</View>
            <View className="t-least timeline__when">{sayWhen(entry.at, now)}</View>
          </View>
          {entry.note && <View className="t-second">{entry.note}</View>}
          {entry.photos && <Photos urls={entry.photos} />}
        </View>
      ))}
    </View>
  )
}
