import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { ListRow } from '~/src/components/ListRow'
import { Icon } from '~/src/components/Icon'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { useReminders } from '~/src/features/message/reminders.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { MyBooking, SlotsPage } from '~/types/handover/booking.views'
import type { CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { bookingCopy as copy, bookingRefusals, longDay } from './booking.copy'

interface WaitSheetProps {
  readonly page: MyBooking
  readonly slots: SlotsPage
  readonly onDone: () => void
  readonly onClose: () => void
}

/** In the line for some days, or for any (R5.4). */
export function WaitSheet({ page: { unitId }, slots: { days, day }, onDone, onClose }: WaitSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.wait)
  const reminders = useReminders('handover')
  const [chosen, choose] = useState<readonly CalendarDay[]>(day === null ? [] : [day])
  const toggle = (each: CalendarDay): void =>
    choose(chosen.includes(each) ? chosen.filter(other => other !== each) : [...chosen, each])
  const wait = async () => {
    if (reminders.rows.length > 0) await reminders.ask()
    const done = await submit({ unitId, days: [...chosen], words: '' })
    if (!done) return
    toast(done.state === 'booked' ? copy.booked : copy.waits)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.waitSend} busy={isBusy} onClick={() => void wait()} />
  const tick = (isOn: boolean) => (isOn ? <Icon name="check" /> : undefined)
  return (
    <Sheet title={copy.waitTitle} note={copy.waitNote} isOpen foot={foot} onClose={onClose}>
      <ListRow
        title={copy.anyDay}
        isOn={chosen.length === 0}
        aside={tick(chosen.length === 0)}
        onClick={() => choose([])}
      />
      {days.map(each => (
        <ListRow
          key={each.day}
          title={longDay(each.day)}
          isOn={chosen.includes(each.day)}
          aside={tick(chosen.includes(each.day))}
          onClick={() => toggle(each.day)}
        />
      ))}
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}
