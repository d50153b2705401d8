import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './Notice.scss'

interface EmptyProps {
  readonly title: string
  /** What will stand here, or what to do. */
  readonly note?: string
  readonly icon?: IconName
  readonly action?: ReactNode
}

/** Nothing here, said plainly, with the way on. */
export function Empty({ title, note, icon = 'inbox', action }: EmptyProps) {
  return (
    <View className="notice">
      <View className="notice__mark">
        <Icon name={icon} size="large" />
      </View>
      <View className="t-strong">{title}</View>
      {note && <View className="t-second">{note}</View>}
      {action && <View className="notice__action">{action}</View>}
    </View>
  )
}
