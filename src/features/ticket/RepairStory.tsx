import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Icon } from '~/src/components/Icon'
import { Stars } from '~/src/components/Stars'
import { Timeline } from '~/src/components/Timeline'
import { open } from '~/src/lib/paths'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { promiseName, promiseWords, repairCopy as copy } from './repair.copy'
import { entriesOf } from './timeline-entries'

interface RepairStoryProps {
  readonly repair: RepairDetail
  /** The server's instant, epoch ms. */
  readonly now: number
}

/** What happened, what was promised, what the customer said. */
export function RepairStory({ repair, now }: RepairStoryProps) {
  return (
    <>
      {repair.asksForStars && <AskForStars ticketId={repair.ticketId} />}
      {repair.answer && <Answered answer={repair.answer} />}
      <Card title={copy.story} aside={copy.number(repair.number)}>
        <Timeline entries={entriesOf(repair, 'customer', now)} now={now} />
      </Card>
      {repair.clocks.length > 0 && (
        <Card title={copy.promises}>
          <Facts facts={repair.clocks.map(clock => ({ name: promiseName(clock), value: promiseWords(clock, now) }))} />
          <View className="t-least">{copy.promiseNote}</View>
        </Card>
      )}
    </>
  )
}

const AskForStars = ({ ticketId }: { readonly ticketId: string }) => (
  <Card onClick={() => void open('stars', { ticketId })}>
    <View className="row">
      <View className="grow">
        <View className="t-heading">{copy.rate}</View>
        <View className="t-second">{copy.rateNote}</View>
      </View>
      <Icon name="chevron-right" size="small" />
    </View>
  </Card>
)

function Answered({ answer }: { readonly answer: NonNullable<RepairDetail['answer']> }) {
  return (
    <Card title={copy.answered} aside={answer.isSolved ? copy.solved : copy.unsolved}>
      <View className="row">
        <Stars count={answer.stars} />
      </View>
      {answer.words && <View className="t-second">{answer.words}</View>}
      {answer.isEnteredByStaff && <View className="t-least">{copy.answeredByStaff}</View>}
    </Card>
  )
}
