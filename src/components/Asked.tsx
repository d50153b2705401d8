import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './Icon'
import './Asked.scss'

interface AskedProps {
  readonly label?: string
  /** Why it cannot be sent so. */
  readonly refusal?: string
}

/** A label over tiles, with the refusal under them, as a Field has them over and under its box. */
export function Asked({ label, refusal, children }: PropsWithChildren<AskedProps>) {
  return (
    <View className="field asked">
      {label !== undefined && <View className="field__label">{label}</View>}
      {children}
      {refusal && (
        <View className="field__refusal">
          <Icon name="warning" size="small" />
          <View className="grow">{refusal}</View>
        </View>
      )}
    </View>
  )
}
