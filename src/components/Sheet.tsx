import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from './Icon'
import { sheetCopy } from './Sheet.copy'
import './Sheet.scss'

interface SheetProps {
  readonly title: string
  readonly note?: string
  readonly isOpen: boolean
  /** The buttons, at the thumb. */
  readonly foot?: ReactNode
  readonly onClose: () => void
}

/** A small form over the page, from below. Closed it is not there at all: a half-written reason does not come back. */
export function Sheet({ title, note, isOpen, foot, onClose, children }: PropsWithChildren<SheetProps>) {
  if (!isOpen) return null
  return (
    <View className="sheet">
      <View className="sheet__veil" onClick={onClose} />
      <View className="sheet__paper">
        <View className="sheet__head">
          <View className="grow">
            <View className="t-heading">{title}</View>
            {note && <View className="t-second">{note}</View>}
          </View>
          <View className="sheet__close" aria-label={sheetCopy.close} onClick={onClose}>
            <Icon name="cross" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        {foot && <View className="sheet__foot">{foot}</View>}
      </View>
    </View>
  )
}
