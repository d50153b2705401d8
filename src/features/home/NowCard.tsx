import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { clockOfRow } from '~/src/components/row-clock'
import { SlaClock } from '~/src/components/SlaClock'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { rowCopy, sayNow } from '~/src/features/ticket/row.copy'
import { rowTag } from '~/src/features/ticket/row-tag.client'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { clockPromise, ticketRefusals } from '~/src/features/ticket/ticket.copy'
import { sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import type { RepairRow } from '~/types/ticket/ticket.views'
import { homeCopy as copy } from './home.copy'
import './home.scss'

interface NowCardProps {
  readonly row: RepairRow
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onChanged: () => void
}

/** The one card of now: who does what and when, until when, and the one thing to do. */
export function NowCard({ row, now, onChanged }: NowCardProps) {
  const { title, note } = sayNow(row, now)
  const clock = row.asksForStars ? undefined : clockOfRow(row, now)
  return (
    <Card>
      <View className="column" onClick={() => void open('repair', { ticketId: row.ticketId })}>
        <View className="row row--between row--wrap">
          <Tag {...rowTag(row)} />
          <View className="t-least">{rowCopy.number(row.number)}</View>
        </View>
        <View className="row row--top">
          <View className="grow">
            <View className="t-title">{title}</View>
            {note && <View className="t-second now-card__note">{note}</View>}
          </View>
          {clock && <SlaClock name={clockPromise(clock.name)} clock={clock} now={now} bare />}
        </View>
      </View>
      <NowActions row={row} onChanged={onChanged} />
    </Card>
  )
}

function NowActions({ row, onChanged }: Omit<NowCardProps, 'now'>) {
  const { ticketId } = row
  const see = () => void open('repair', { ticketId })
  if (row.asksForStars) {
    return <Button kind="primary" label={copy.rate} onClick={() => void open('stars', { ticketId })} />
  }
  if (row.asksForAcceptance) return <Acceptance ticketId={ticketId} onChanged={onChanged} />
  if (row.state !== 'appointed') return <Button kind="primary" label={copy.seeProgress} onClick={see} />
  return (
    <View className="row">
      <Button label={copy.reschedule} onClick={() => void open('repair', { ticketId, ask: 'reschedule' })} />
      <Button kind="primary" label={copy.seeProgress} onClick={see} />
    </View>
  )
}

function Acceptance({ ticketId, onChanged }: { readonly ticketId: string; readonly onChanged: () => void }) {
  const { submit, isBusy, refused } = useSubmit(ticketClient.accept)
  const accept = async () => {
    const moved = await submit({ ticketId, words: '' })
    if (moved) toast(copy.accepted)
    onChanged()
  }
  return (
    <>
      <View className="row">
        <Button label={copy.notFixed} onClick={() => void open('repair', { ticketId, ask: 'sendBack' })} />
        <Button kind="primary" label={copy.fixed} busy={isBusy} onClick={() => void accept()} />
      </View>
      {refused && <Callout tone="bad">{sayNo(refused, ticketRefusals)}</Callout>}
    </>
  )
}
