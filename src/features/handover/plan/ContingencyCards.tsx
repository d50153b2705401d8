import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { sayWhen } from '~/src/lib/when'
import { eventNames } from '~/types/handover/plan.copy'
import type { BatchDetail, PlayRow } from '~/types/handover/plan.views'
import { batchCopy as copy } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'
import './plan.scss'

interface ContingencyCardsProps {
  readonly batch: BatchDetail
  readonly now: number
  readonly may: May
  readonly open: (sheet: SheetName) => void
}

/** What to do when it happens, and what happened (R5.12). */
export function ContingencyCards({ batch, now, may, open }: ContingencyCardsProps) {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled'
  const mayWrite = may.plan && !isOver
  const play = may.play && batch.state === 'open' && (
    <Button compact kind="danger" label={copy.play} onClick={() => open({ is: 'play' })} />
  )
  return (
    <>
      <Card title={copy.cards} flush aside={play}>
        {batch.contingencies.map(({ event, card }) => (
          <ListRow
            key={event}
            title={eventNames[event]}
            note={card ? copy.cardRow(card.leadName, card.words) : copy.cardEmpty}
            aside={card ? undefined : <Tag label={copy.conditionMissing} tone="warn" />}
            {...(mayWrite && { onClick: () => open({ is: 'card', event }) })}
          />
        ))}
      </Card>
      {batch.plays.length > 0 && (
        <Card title={copy.plays}>
          {batch.plays.map(play => (
            <Play key={play.playId} play={play} now={now} may={may} open={open} />
          ))}
        </Card>
      )}
    </>
  )
}

interface PlayProps extends Omit<ContingencyCardsProps, 'batch'> {
  readonly play: PlayRow
}

function Play({ play, now, may, open }: PlayProps) {
  const { event, at, byName, words, review } = play
  return (
    <View className="plan-part">
      <View className="t-strong">{eventNames[event]}</View>
      <View className="t-second">{copy.playRow(byName, sayWhen(at, now), words)}</View>
      {review && <View className="t-second">{copy.reviewed(review.byName, review.words)}</View>}
      {!review && may.review && <Button compact label={copy.review} onClick={() => open({ is: 'review', play })} />}
    </View>
  )
}
