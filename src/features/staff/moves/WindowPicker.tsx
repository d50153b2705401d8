import { useState } from 'react'
import { at, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Appointment } from '~/types/ticket/ticket'
import { Choice } from '~/src/components/Choice'
import { formCopy } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { DayTiles } from './DayTiles'

export interface WindowChoice {
  readonly label?: string
  /** 'HH:MM' */
  readonly from: string
  readonly to: string
}

interface WindowPickerProps {
  readonly choices: readonly WindowChoice[]
  /** The server's instant, epoch ms. */
  readonly now: number
  /** A window that has begun can still be taken, as long as it has not ended. */
  readonly mayHaveBegun?: boolean
  readonly refusal?: string
  readonly onChange: (window: Appointment | undefined) => void
}

const idOf = ({ from, to }: WindowChoice): string => `${from}–${to}`
const plain = (time: string): string => time.replace(/^0/, '')

/** A day and hours, two taps; what is past cannot be taken. */
export function WindowPicker({ choices, now, mayHaveBegun = false, refusal, onChange }: WindowPickerProps) {
  const [day, setDay] = useState<CalendarDay>()
  const [chosen, setChosen] = useState<string>()
  const shownDay = day ?? dayOf(now)
  const windowOf = (on: CalendarDay, choice: WindowChoice): Appointment => ({
    from: at(on, choice.from),
    to: at(on, choice.to),
  })
  const isPast = (choice: WindowChoice): boolean => {
    const window = windowOf(shownDay, choice)
    return (mayHaveBegun ? window.to : window.from) <= now
  }
  const take = (on: CalendarDay | undefined, id: string | undefined) => {
    setDay(on)
    setChosen(id)
    const choice = choices.find(each => idOf(each) === id)
    onChange(on !== undefined && choice !== undefined ? windowOf(on, choice) : undefined)
  }
  const options = choices.map(choice => ({
    value: idOf(choice),
    label: choice.label ?? `${plain(choice.from)}–${plain(choice.to)}`,
    note: choice.label && `${plain(choice.from)}–${plain(choice.to)}`,
    disabled: isPast(choice),
  }))
  return (
    <>
      <Asked label={formCopy.day}>
        <DayTiles from={dayOf(now)} count={8} today={dayOf(now)} value={day} onChange={next => take(next, undefined)} />
      </Asked>
      <Asked label={formCopy.hours} refusal={refusal}>
        <Choice options={options} value={chosen} columns={3} onChange={id => take(shownDay, id)} />
      </Asked>
    </>
  )
}
