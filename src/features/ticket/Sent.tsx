import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Icon } from '~/src/components/Icon'
import { Screen } from '~/src/components/Screen'
import { SlaClock } from '~/src/components/SlaClock'
import { StickyFoot } from '~/src/components/StickyFoot'
import { Tag } from '~/src/components/Tag'
import { open, replaceWith } from '~/src/lib/paths'
import type { OutputOf } from '~/types/kernel/contract'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import { newRepairCopy as copy } from './new-repair.copy'
import { coverTag } from './repair.copy'
import { clockPromise } from './ticket.copy'

interface SentProps {
  readonly sent: OutputOf<TicketContract, 'submitRepair'>
  /** The server's instant of the answer, epoch ms. */
  readonly now: number
  /** WeChat reminders left; undefined when that is not known. */
  readonly reminders: number | undefined
}

const told = ['dispatch', 'solution', 'answer']

/** It has arrived: its number, its clocks, and how the customer will hear of it. */
export function Sent({ sent, now, reminders }: SentProps) {
  const clocks = sent.clocks.filter(({ name, dueAt }) => told.includes(name) && dueAt !== null).slice(0, 2)
  return (
    <Screen
      foot={
        <StickyFoot>
          <Button label={copy.home} onClick={() => void open('home')} />
          <Button
            kind="primary"
            label={copy.see}
            onClick={() => void replaceWith('repair', { ticketId: sent.ticketId })}
          />
        </StickyFoot>
      }
    >
      <Card>
        <View className="row row--between row--wrap">
          <View className="t-least">{copy.sentNote(sent.number)}</View>
          <Tag {...coverTag(sent.cover)} />
        </View>
        <View className="t-title">{copy.sentTitle}</View>
        {clocks.map(clock => (
          <SlaClock key={clock.name} name={clockPromise(clock.name)} clock={clock} now={now} />
        ))}
      </Card>
      <Card>
        <View className="row">
          <Icon name="bell" />
          <View className="grow">
            <View className="t-second">{copy.sentNext}</View>
            {reminders !== undefined && <View className="t-least">{copy.reminders(reminders)}</View>}
          </View>
        </View>
      </Card>
    </Screen>
  )
}
