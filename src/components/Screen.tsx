import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useElderMode } from '~/src/lib/elder'
import './Screen.scss'

interface ScreenProps {
  /** The workbench uses the whole window; owners' pages stay a phone wide. */
  readonly wide?: boolean
  /** The bar with the one primary button, at the thumb. */
  readonly foot?: ReactNode
}

/** The root of every page: sets the scale of type, the column and the room for the foot. */
export function Screen({ wide = false, foot, children }: PropsWithChildren<ScreenProps>) {
  const elder = useElderMode()
  const names = ['screen', wide ? 'screen--wide' : '', elder ? 'screen--elder' : ''].filter(Boolean)
  return (
    <View className={names.join(' ')}>
      <View className="screen__body">{children}</View>
      {foot}
    </View>
  )
}
