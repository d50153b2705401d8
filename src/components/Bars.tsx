import { View } from '@tarojs/components'
import { barsCopy as copy } from './Bars.copy'
import { classNames } from './class-names'
import './Bars.scss'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  /** Beside the number: what it is counted of. */
  readonly note?: string
  /** A part of the bar that stands out, with its word: so many of them late. */
  readonly within?: { readonly count: number; readonly words: string }
}

interface BarsProps {
  readonly bars: readonly Bar[]
  /** All that is counted; the running share stands beside each bar then (Pareto). */
  readonly total?: number
  readonly onOpen?: (key: string) => void
}

/** Lying bars, the longest first as they are given: a name, its number, and how much of the longest it is. */
export function Bars({ bars, total, onOpen }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  let sum = 0
  return (
    <View className="bars">
      {bars.map(bar => {
        sum += bar.count
        const running = total === undefined || total === 0 ? undefined : Math.round((sum / total) * 100)
        return <BarLine key={bar.key} bar={bar} most={most} running={running} onOpen={onOpen} />
      })}
    </View>
  )
}

interface BarLineProps {
  readonly bar: Bar
  readonly most: number
  readonly running: number | undefined
  readonly onOpen: BarsProps['onOpen']
}

const percent = (count: number, most: number): string => `${Math.round((count / most) * 1000) / 10}%`

function BarLine({ bar, most, running, onOpen }: BarLineProps) {
  const { key, label, count, note, within } = bar
  return (
    <View className={classNames('bars__line', onOpen && 'bars__line--tap')} onClick={onOpen && (() => onOpen(key))}>
      <View className="bars__words">
        <View className="grow bars__label">{label}</View>
        {within && within.count > 0 && <View className="bars__within">{within.words}</View>}
        <View className="bars__count">{count}</View>
        {note && <View className="t-least">{note}</View>}
        {running !== undefined && <View className="t-least bars__running">{copy.running(running)}</View>}
      </View>
      <View className="bars__track">
        <View className="bars__fill" style={{ width: percent(count, most) }} />
        {within && within.count > 0 && (
          <View className="bars__fill bars__fill--within" style={{ width: percent(within.count, most) }} />
        )}
      </View>
    </View>
  )
}
