import { Text, View } from '@tarojs/components'
import { ringArt, type ClockTone } from './ring-art'
import './ClockRing.scss'

export interface ClockRingProps {
  /** The part of the time that is left, 0–1. */
  readonly left: number
  readonly tone: ClockTone
  /** The words in its middle: a number, and what it counts. */
  readonly count: string
  readonly unit: string
}

/** The browser's twin of the native clock-ring. */
export function ClockRing({ left, tone, count, unit }: ClockRingProps) {
  return (
    <View className="clock-ring" style={{ backgroundImage: `url("${ringArt(left, tone)}")` }}>
      <Text className="clock-ring__count">{count}</Text>
      <Text className="clock-ring__unit">{unit}</Text>
    </View>
  )
}
