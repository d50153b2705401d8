import { Picker } from '@tarojs/components'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'
import { dayFieldCopy as copy } from './DayField.copy'
import { Field } from './Field'
import { Icon } from './Icon'

interface DayFieldProps {
  readonly label: string
  /** As typed; 'YYYY-MM-DD' once it is whole, empty while none is chosen. */
  readonly value: string
  /** What stands there while it is empty. */
  readonly hint?: string
  /** Why it cannot be sent so, in the person's words. */
  readonly refusal?: string | undefined
  readonly onChange: (value: string) => void
}

const whole = 10

/** A day: typed as it is written, which is quicker at a desk, or chosen on the platform's own wheel. */
export function DayField({ label, value, hint = copy.hint, refusal, onChange }: DayFieldProps) {
  const said = value.length >= whole && !isCalendarDay(value) ? copy.notADay : refusal
  const wheel = (
    <Picker mode="date" value={isCalendarDay(value) ? value : ''} onChange={event => onChange(event.detail.value)}>
      <Icon name="calendar" />
    </Picker>
  )
  return (
    <Field
      line
      {...{ label, value, hint, most: whole, aside: wheel }}
      {...(said !== undefined && { refusal: said })}
      onChange={typed => onChange(typed.trim())}
    />
  )
}

/** What was typed, as an action's input: its schema refuses what is no day. */
export const typedDay = (text: string): CalendarDay => text as CalendarDay
