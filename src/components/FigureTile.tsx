import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './FigureTile.scss'

interface FigureTileProps {
  readonly name: string
  /** The figure as it is read: `86%`, `4.2`; a dash when there is nothing to count. */
  readonly value: string
  /** What it is counted of: so many of so many (R12.1). */
  readonly basis: string
  readonly tone?: 'plain' | 'warn'
  readonly onClick?: () => void
}

/** One figure: large, with its numerator and denominator, and a tap to what stands behind it. */
export function FigureTile({ name, value, basis, tone = 'plain', onClick }: FigureTileProps) {
  return (
    <View
      className={classNames('figure-tile', tone === 'warn' && 'figure-tile--warn', onClick && 'figure-tile--tap')}
      onClick={onClick}
    >
      <View className="t-second">{name}</View>
      <View className="figure-tile__value">{value}</View>
      <View className="t-least">{basis}</View>
    </View>
  )
}
