import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Facts.scss'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names at the left, what they are at the right, a hairline between lines. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <View className="facts">
      {facts.map(fact => (
        <View key={fact.name} className="facts__line">
          <View className="facts__name">{fact.name}</View>
          <View className="facts__value">{fact.value}</View>
        </View>
      ))}
    </View>
  )
}
