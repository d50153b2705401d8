import { View } from '@tarojs/components'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { SlaClock } from '~/src/components/SlaClock'
import { Tag } from '~/src/components/Tag'
import { sayDay, sayWhen } from '~/src/lib/when'
import { at, dayOf } from '~/types/kernel/time'
import type { SnagPage } from '~/types/handover/rectification'
import { ballWords, rectificationCopy as copy, snagStateWords } from './rectification.copy'
import { toneOf } from './tones'

interface NowCardProps {
  readonly page: SnagPage
  readonly now: number
  readonly isMine: boolean
}

/** How it stands: whose turn, until when, and what was promised; the same clock for everybody (R7.4). */
export function NowCard({ page, now, isMine }: NowCardProps) {
  const { unitName, ball, mender, clock, state, agreed, agreedLate, proposed, reinspection } = page
  const today = dayOf(now)
  const isOver = ball === 'nobody'
  return (
    <Card title={unitName} aside={<Tag label={snagStateWords[state]} tone={toneOf(page)} />}>
      {state !== 'withdrawn' && <SlaClock name={copy.clock} clock={clock} now={now} />}
      <View className="t-strong">{ballWords(ball, mender, isMine)}</View>
      {reinspection && !isOver && (
        <Callout tone="accent">{copy.look(sayWhen(at(reinspection.on, reinspection.from), now))}</Callout>
      )}
      {proposed && <Callout>{copy.proposed(sayDay(proposed.on, today), proposed.reason)}</Callout>}
      {agreed && !isOver && (
        <View className="t-second">{(isMine ? copy.agreed : copy.agreedDesk)(sayDay(agreed.on, today))}</View>
      )}
      {clock.breached && <Callout tone="bad">{copy.apology}</Callout>}
      {agreedLate && !isOver && <Callout>{copy.agreedLate(sayDay(agreedLate.on, today))}</Callout>}
    </Card>
  )
}
