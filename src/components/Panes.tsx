import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '~/src/lib/wide'
import './Panes.scss'

interface PanesProps {
  readonly list: ReactNode
  /** The one that is open; undefined, null or false: none. */
  readonly detail: ReactNode
  /** What stands at a desk beside the list while none is open. */
  readonly nothing: ReactNode
}

/** A list and the one of it that is open: beside each other at a desk, one after the other on a phone. Inside `<Screen wide>`. */
export function Panes({ list, detail, nothing }: PanesProps) {
  const isWide = useWide()
  if (!isWide) return <>{detail || list}</>
  return (
    <View className="panes">
      <View className="panes__list column">{list}</View>
      <View className="panes__detail column">{detail || nothing}</View>
    </View>
  )
}
