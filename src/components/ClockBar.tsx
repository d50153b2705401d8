import { View } from '@tarojs/components'
import type { ClockView } from '~/types/sla/clock-view'
import { sayDeadline, sayLength } from '~/src/lib/when'
import { showClock } from './clock-shown'
import { clockCopy } from './SlaClock.copy'
import './ClockBar.scss'

interface ClockBarProps {
  /** What is due, in the customer's words. */
  readonly name: string
  readonly clock: ClockView
  /** The server's instant that came with the clock, epoch ms. */
  readonly now: number
}

/** How much of the time is used, as a bar, with both ends in words. */
export function ClockBar({ name, clock, now }: ClockBarProps) {
  const shown = showClock(clock, now)
  const used = clock.breached ? 1 : Math.min(1, clock.share ?? 0)
  const counts = clock.state === 'running' && !clock.breached && clock.dueAt !== null
  const end = counts ? clockCopy.due(name, sayDeadline(clock.dueAt ?? now, now)) : shown.words
  return (
    <View className="clock-bar">
      <View className="clock-bar__track">
        <View
          className={`clock-bar__used clock-bar__used--${shown.tone}`}
          style={{ width: `${Math.round(used * 100)}%` }}
        />
      </View>
      <View className="row row--between row--wrap">
        <View className="t-least">{clockCopy.used(sayLength(clock.elapsedMs))}</View>
        <View className={`t-least clock-bar__end--${shown.tone}`}>{end}</View>
      </View>
    </View>
  )
}
