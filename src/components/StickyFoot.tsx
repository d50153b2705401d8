import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './StickyFoot.scss'

/** The bar at the thumb: the page's one primary button, and at most one beside it. `note` stands above them. */
export function StickyFoot({ note, children }: PropsWithChildren<{ readonly note?: ReactNode }>) {
  return (
    <View className="sticky-foot">
      {note && <View className="t-least sticky-foot__note">{note}</View>}
      <View className="sticky-foot__row">{children}</View>
    </View>
  )
}
