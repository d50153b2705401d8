import { View } from '@tarojs/components'
import './Skeleton.scss'

/** The shape of what is coming, shown when it takes more than 300 ms. `rows` lines in each of `cards` cards. */
export function Skeleton({ cards = 2, rows = 3 }: { readonly cards?: number; readonly rows?: number }) {
  return (
    <View className="skeleton">
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="skeleton__card">
          {Array.from({ length: rows }, (_, row) => (
            <View key={row} className={`skeleton__row skeleton__row--${row === 0 ? 'head' : 'line'}`} />
          ))}
        </View>
      ))}
    </View>
  )
}
