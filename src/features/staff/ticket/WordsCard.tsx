import { View } from '@tarojs/components'
import { matterClassNames, partNames, roomNames } from '~/types/ticket/parts.copy'
import { suggest } from '~/types/ticket/suggestion'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { Card } from '~/src/components/Card'
import { Photos } from '~/src/components/Photos'
import { staffCopy as copy } from '../staff.copy'
import './WordsCard.scss'

/** Addresses of photos that have one, in the order of their ids. */
export const urlsOf = (ids: readonly string[], { photoUrls }: Pick<RepairDetail, 'photoUrls'>): string[] =>
  ids.flatMap(id => photoUrls[id] ?? [])

/** What the customer wrote and showed, how it is classified, and which of the words suggest it (R6.2: no black box). */
export function WordsCard({ detail }: { readonly detail: RepairDetail }) {
  const { matterClass, part, hits } = suggest(detail.words)
  const isOpenToChange = detail.state === 'submitted' || detail.state === 'registered'
  return (
    <Card>
      <View className="words-card">
        <View className="grow column">
          <View className="t-heading">{copy.quoted(detail.words)}</View>
          <View className="t-second">
            {copy.classified(roomNames[detail.room], partNames[detail.part], matterClassNames[detail.matterClass])}
          </View>
          {isOpenToChange && matterClass && (
            <View className="t-second">{copy.suggested(matterClassNames[matterClass], hits)}</View>
          )}
          {isOpenToChange && part && part !== detail.part && (
            <View className="t-second">{copy.suggestedPart(partNames[part])}</View>
          )}
          {detail.convenient !== '' && <View className="t-second">{copy.convenient(detail.convenient)}</View>}
        </View>
        <Photos urls={urlsOf(detail.photos, detail)} />
      </View>
    </Card>
  )
}
