import { Field } from '~/src/components/Field'
import { isCalendarDay } from '~/types/kernel/time'
import { deskCopy as copy } from './progress.desk.copy'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** May stay empty. */
  readonly optional?: boolean
}

const longest = 10

/** A day typed as it is written: at a desk quicker than turning a wheel. */
export function DayField({ label, value, onChange, optional = false }: DayFieldProps) {
  const isWrong = value.length >= longest ? !isCalendarDay(value) : false
  const isMissing = value === '' && !optional
  return (
    <Field
      line
      label={label}
      value={value}
      hint={copy.dayHint}
      most={longest}
      {...((isWrong || isMissing) && { refusal: copy.notADay })}
      onChange={typed => onChange(typed.trim())}
    />
  )
}
