import { View } from '@tarojs/components'
import { sayLength, sayWhen } from '~/src/lib/when'
import { showClock, type ClockFacts } from './clock-shown'
import { clockCopy } from './SlaClock.copy'
import './ClockBar.scss'

interface ClockBarProps {
  readonly name: string
  readonly clock: ClockFacts
  /** The server's instant, epoch ms. */
  readonly now: number
}

/** How much of the time is used, as a bar, with both ends in words. */
export function ClockBar({ name, clock, now }: ClockBarProps) {
  const shown = showClock(clock, now)
  const used = clock.totalMs > 0 ? Math.min(1, clock.usedMs / clock.totalMs) : 0
  const running = shown.tone === 'accent' || shown.tone === 'warn'
  const end = clock.state === 'running' && running ? clockCopy.due(name, sayWhen(clock.dueAt, now)) : shown.words
  return (
    <View className="clock-bar">
      <View className="clock-bar__track">
        <View
          className={`clock-bar__used clock-bar__used--${shown.tone}`}
          style={{ width: `${Math.round(used * 100)}%` }}
        />
      </View>
      <View className="row row--between row--wrap">
        <View className="t-least">{clockCopy.used(sayLength(clock.usedMs))}</View>
        <View className={`t-least clock-bar__end--${shown.tone}`}>{end}</View>
      </View>
    </View>
  )
}
