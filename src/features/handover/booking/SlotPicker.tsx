import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Empty } from '~/src/components/Empty'
import type { SlotsPage, SlotTile } from '~/types/handover/booking.views'
import type { CalendarDay } from '~/types/kernel/time'
import { bookingCopy as copy } from './booking.copy'
import { DayTiles } from './DayTiles'

/** A time that was chosen. */
export interface Picked {
  readonly day: CalendarDay
  readonly slot: SlotTile
}

interface SlotPickerProps {
  readonly page: SlotsPage
  readonly picked: Picked | undefined
  readonly onDay: (day: CalendarDay) => void
  readonly onPick: (picked: Picked) => void
}

/** Days as tiles, then the times of one; what is full is shown, and cannot be taken (R5.4). */
export function SlotPicker({ page: { days, day, slots }, picked, onDay, onPick }: SlotPickerProps) {
  if (day === null)
    return (
      <Card>
        <Empty icon="calendar" title={copy.noDays} note={copy.noDaysNote} />
      </Card>
    )
  const isPicked = ({ slotId }: SlotTile): boolean => picked?.slot.slotId === slotId
  const options = slots.map(slot => ({
    value: slot.slotId,
    label: copy.slot(slot.from, slot.to),
    note: slot.free > 0 ? copy.slotLeft(slot.free, isPicked(slot)) : copy.full,
    disabled: slot.free === 0,
  }))
  const pick = (slotId: string): void => {
    const slot = slots.find(each => each.slotId === slotId)
    if (slot) onPick({ day, slot })
  }
  return (
    <>
      <DayTiles
        days={days.map(each => ({ day: each.day, note: copy.left(each.free), isFull: each.free === 0 }))}
        day={day}
        onDay={onDay}
      />
      <Choice options={options} value={picked?.slot.slotId} columns={2} onChange={pick} />
    </>
  )
}
