import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from './class-names'
import { Icon } from './Icon'
import './Callout.scss'

/** One sentence that must not be missed, inside a card: why it is late, until when it is paused. */
export function Callout({ tone = 'warn', children }: PropsWithChildren<{ readonly tone?: 'warn' | 'bad' | 'accent' }>) {
  return (
    <View className={classNames('callout', `callout--${tone}`)}>
      <Icon name={tone === 'accent' ? 'about' : tone === 'warn' ? 'warning' : 'stop'} size="small" />
      <View className="grow">{children}</View>
    </View>
  )
}
