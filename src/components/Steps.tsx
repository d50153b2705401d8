import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { stepsCopy } from './Steps.copy'
import './Steps.scss'

interface StepsProps {
  /** What each step is called; shown for the current one. */
  readonly names: readonly string[]
  /** Counted from 0. */
  readonly current: number
}

/** Where I am in a short form: which step, of how many, what it is about. */
export function Steps({ names, current }: StepsProps) {
  return (
    <View className="steps">
      <View className="steps__line">
        {names.map((name, step) => (
          <View key={name} className={classNames('steps__part', step <= current && 'steps__part--done')} />
        ))}
      </View>
      <View className="t-least">{stepsCopy.where(current + 1, names.length, names[current] ?? '')}</View>
    </View>
  )
}
