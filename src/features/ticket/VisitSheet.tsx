import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock, sayRange } from '~/src/lib/when'
import { whenCopy } from '~/src/lib/when.copy'
import { addDays, at, calendarDay, dayOf, hourMs, weekday, type CalendarDay } from '~/types/kernel/time'
import { ticketContract } from '~/types/ticket/ticket.contract'
import { visitCopy as copy } from './repair.copy'
import { ticketClient } from './ticket.client'
import { ticketRefusals } from './ticket.copy'

interface VisitSheetProps {
  readonly ticketId: string
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMoved: () => void
}

/** A visit lasts an hour on the calendar; these are its beginnings, in Beijing, inside the service hours. */
const starts = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00', '17:00'] as const
const daysAhead = 8

const hourFrom = (day: CalendarDay, start: string) => ({ from: at(day, start), to: at(day, start) + hourMs })

function dayOptions(now: number) {
  const today = dayOf(now)
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const day = addDays(today, ahead)
    const [, month = '', date = ''] = day.split('-')
    return {
      value: day as string,
      label: `${Number(month)}/${Number(date)}`,
      note: ahead < 3 ? whenCopy.near[String(ahead)] : whenCopy.weekdays[weekday(day) - 1],
      disabled: starts.every(start => at(day, start) <= now),
    }
  })
}

function hourOptions(day: string | undefined, now: number) {
  return starts.map(start => {
    const { from, to } = hourFrom(calendarDay(day ?? dayOf(now)), start)
    const isPast = day !== undefined && from <= now
    return {
      value: start as string,
      label: `${sayClock(from)}–${sayClock(to)}`,
      note: isPast ? copy.past : undefined,
      disabled: isPast,
    }
  })
}

/** Another time for the visit: a day, an hour, and a word if one wants to. */
export function VisitSheet({ ticketId, now, isOpen, onClose, onMoved }: VisitSheetProps) {
  const [day, setDay] = useState<string>()
  const [start, setStart] = useState<string>()
  const [words, setWords] = useState('')
  const { submit, isBusy, refused } = useSubmit(ticketClient.reschedule)
  const window = day !== undefined && start !== undefined ? hourFrom(calendarDay(day), start) : undefined
  const input = window && { ticketId, window, words }
  const problems = input ? problemsOf(ticketContract.reschedule.input, input) : {}
  const isReady = input !== undefined && Object.keys(problems).length === 0
  const send = async () => {
    if (isReady && (await submit(input))) onMoved()
  }
  const label = window ? copy.send(sayRange(window.from, window.to, now)) : copy.choose
  return (
    <Sheet
      title={copy.title}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button kind="primary" label={label} busy={isBusy} disabled={!isReady} onClick={() => void send()} />}
    >
      <View className="t-second">{copy.note}</View>
      <Choice options={dayOptions(now)} value={day} columns={4} onChange={setDay} />
      <Choice options={hourOptions(day, now)} value={start} columns={2} onChange={setStart} />
      <Field value={words} hint={copy.words} most={200} line refusal={problems['words']} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, ticketRefusals)}</Callout>}
    </Sheet>
  )
}
