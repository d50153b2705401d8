import { Picker, View } from '@tarojs/components'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'
import { Icon } from '~/src/components/Icon'
import { formCopy as copy } from './estate.copy'
import './DayField.scss'

interface DayFieldProps {
  readonly label: string
  readonly value: CalendarDay | undefined
  /** What stands there while no day is chosen. */
  readonly none?: string
  readonly refusal?: string
  readonly onChange: (day: CalendarDay | undefined) => void
}

/** A day, chosen on the platform's own wheel. */
export function DayField({ label, value, none = copy.pickDay, refusal, onChange }: DayFieldProps) {
  const choose = (text: string) => onChange(isCalendarDay(text) ? text : undefined)
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      <Picker mode="date" value={value ?? ''} onChange={event => choose(event.detail.value)}>
        <View className="field__box day-field">
          <View className={value === undefined ? 'grow day-field__none' : 'grow'}>{value ?? none}</View>
          <Icon name="calendar" />
        </View>
      </Picker>
      {refusal && <View className="field__refusal">{refusal}</View>}
    </View>
  )
}
