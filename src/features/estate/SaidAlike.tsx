import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { open } from '~/src/lib/paths'
import { aboutCopy as copy, topicNames } from './about.copy'
import { DeviationSheet } from './DeviationSheet'
import { estateClient } from './estate.client'

/** What everybody at the company says alike (R3.5), and the way to say that somebody did not. */
export function SaidAlike({ estateId }: { readonly estateId: string }) {
  const [asked] = useAsked(`saidAlike:${estateId}`, () => estateClient.saidAlike({ estateId }))
  const [isTelling, setTelling] = useState(false)
  const isCustomer = useMyPositions()?.length === 0
  const rows = asked.state === 'ready' ? asked.data.rows : []
  if (rows.length === 0 && !isCustomer) return null
  const sent = (consultId: string) => {
    setTelling(false)
    void open('question', { id: consultId })
  }
  return (
    <Card title={rows.length > 0 ? copy.saidAlike : copy.heard}>
      {rows.map(({ talkingPointId, topic, text }) => (
        <View key={talkingPointId} className="estate-line">
          <View className="t-strong">{topicNames[topic]}</View>
          <View className="t-second estate-text">{text}</View>
        </View>
      ))}
      {isCustomer && <View className="t-least">{rows.length > 0 ? copy.saidAlikeNote : copy.heardNote}</View>}
      {isCustomer && <Button icon="message" label={copy.differ} onClick={() => setTelling(true)} />}
      {isTelling && <DeviationSheet estateId={estateId} onClose={() => setTelling(false)} onSent={sent} />}
    </Card>
  )
}
