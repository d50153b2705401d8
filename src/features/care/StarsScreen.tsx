import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { useAsked } from '~/src/lib/asking'
import { open, replaceWith, useParameter } from '~/src/lib/paths'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { useState } from 'react'
import { StarsForm } from './StarsForm'
import { starsPageCopy as copy } from './stars.copy'

type Outcome = 'thanks' | 'sorry'

/** The callback: stars, solved or not, words and pictures (R8.1). */
export function StarsScreen() {
  const ticketId = useParameter('ticketId') ?? ''
  const [asked, reload] = useAsked(ticketId, () => ticketClient.detail({ ticketId }))
  const [outcome, setOutcome] = useState<Outcome>()
  if (outcome) return <Answered ticketId={ticketId} outcome={outcome} />
  if (asked.state === 'ready' && asked.data.moves.includes('rate')) {
    return <StarsForm repair={asked.data} now={asked.now} onAnswered={setOutcome} />
  }
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()} cards={1}>
        {repair => <NothingToRate repair={repair} />}
      </Faces>
    </Screen>
  )
}

const NothingToRate = ({ repair }: { readonly repair: RepairDetail }) => (
  <Card>
    <Empty
      icon="star"
      title={repair.answer ? copy.answeredTitle : copy.notYetTitle}
      note={repair.answer ? copy.answeredNote : copy.notYetNote}
      action={
        <Button compact label={copy.see} onClick={() => void replaceWith('repair', { ticketId: repair.ticketId })} />
      }
    />
  </Card>
)

interface AnsweredProps {
  readonly ticketId: string
  readonly outcome: Outcome
}

/** What follows from the answer, said at once. */
const Answered = ({ ticketId, outcome }: AnsweredProps) => (
  <Screen
    foot={
      <StickyFoot>
        <Button label={copy.home} onClick={() => void open('home')} />
        <Button kind="primary" label={copy.see} onClick={() => void replaceWith('repair', { ticketId })} />
      </StickyFoot>
    }
  >
    <View>
      <Card>
        <Empty
          icon={outcome === 'thanks' ? 'check' : 'phone'}
          title={outcome === 'thanks' ? copy.thanksTitle : copy.sorryTitle}
          note={outcome === 'thanks' ? copy.thanksNote : copy.sorryNote}
        />
      </Card>
    </View>
  </Screen>
)
