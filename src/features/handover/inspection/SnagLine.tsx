import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import type { SnagView } from '~/types/handover/inspection'
import { flatCopy as copy, placeWords } from './inspection.copy'
import './inspection.scss'

interface SnagLineProps {
  readonly snag: SnagView
  /** Beside its name: how it stands. */
  readonly aside?: ReactNode
  /** Under its photos. */
  readonly children?: ReactNode
}

/** A snag in a list: number, place, words, photos. */
export function SnagLine({ snag, aside, children }: SnagLineProps) {
  return (
    <View className="inspect__snag">
      <View className="inspect__snag-head">
        <View className="inspect__number">{snag.number}</View>
        <View className="grow t-strong">{placeWords(snag)}</View>
        {aside}
        {snag.isByCustomer && <Tag label={copy.byCustomer} tone="quiet" />}
      </View>
      <View>{snag.words}</View>
      <Photos urls={snag.photoUrls} />
      {children}
    </View>
  )
}
