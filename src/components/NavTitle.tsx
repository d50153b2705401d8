import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { platform } from '~/src/lib/platform'
import './NavTitle.scss'

/** The head of a page without WeChat's bar: clear of the clock above and of the capsule at the right. */
export function NavTitle({ children }: PropsWithChildren) {
  const edge = platform.topEdge()
  // Real css pixels: WeChat tells where its capsule is in them, whatever the design width.
  const style = { paddingTop: `${edge.statusBar}px`, paddingRight: `${edge.right}px` }
  return (
    <View className="nav-title" style={style}>
      <View className="nav-title__line" style={{ minHeight: `${edge.bar}px` }}>
        {children}
      </View>
    </View>
  )
}
