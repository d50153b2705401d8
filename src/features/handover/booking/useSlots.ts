import { useState } from 'react'
import { useAsked } from '~/src/lib/asking'
import type { CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import type { Picked } from './SlotPicker'

/** The slot page of a flat: the day that is looked at, and the time that is chosen on it. */
export function useSlots(unitId: string) {
  const [day, setDay] = useState<CalendarDay>()
  const [picked, pick] = useState<Picked>()
  const [asked, reload] = useAsked(`slots:${unitId}:${day ?? ''}`, () =>
    handoverClient.slotsOf({ unitId, ...(day !== undefined && { day }) }),
  )
  const look = (other: CalendarDay): void => {
    setDay(other)
    pick(undefined)
  }
  const reset = (): void => {
    pick(undefined)
    void reload()
  }
  return { asked, picked, pick, look, reset }
}
export type Slots = ReturnType<typeof useSlots>
