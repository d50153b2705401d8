import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classNames } from './class-names'
import './Card.scss'

interface CardProps {
  readonly title?: string
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode
  /** Rows with hairlines reach the edges. */
  readonly flush?: boolean
  readonly onClick?: () => void
}

export function Card({ title, aside, flush = false, onClick, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={classNames('card', flush && 'card--flush', onClick && 'card--tap')} onClick={onClick}>
      {title !== undefined && (
        <View className="card__head">
          <View className="t-heading grow">{title}</View>
          {typeof aside === 'string' ? <View className="t-least">{aside}</View> : aside}
        </View>
      )}
      {children}
    </View>
  )
}
