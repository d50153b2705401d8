import { View } from '@tarojs/components'
import { ClockRing } from './ClockRing'
import type { ClockView } from '~/types/sla/clock-view'
import { showClock } from './clock-shown'
import './SlaClock.scss'

interface SlaClockProps {
  /** What is due, in the customer's words. */
  readonly name: string
  readonly clock: ClockView
  /** The server's instant that came with the clock, epoch ms. */
  readonly now: number
  /** The ring alone, for the corner of a card whose words say the rest. */
  readonly bare?: boolean
}

/** A ring for the time that is left, with the same in words. */
export function SlaClock({ name, clock, now, bare = false }: SlaClockProps) {
  const { words, ...ring } = showClock(clock, now)
  if (bare) return <ClockRing {...ring} />
  return (
    <View className="sla-clock">
      <ClockRing {...ring} />
      <View className="grow">
        <View className="t-strong">{name}</View>
        <View className={`sla-clock__words sla-clock__words--${ring.tone}`}>{words}</View>
      </View>
    </View>
  )
}
