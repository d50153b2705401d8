import { Picker, View } from '@tarojs/components'
import { Icon } from '~/src/components/Icon'
import { Asked } from '../moves/Asked'
import { formCopy } from './form.copy'
import './organisation.scss'

interface DayFieldProps {
  readonly label: string
  /** 'YYYY-MM-DD'; empty: not chosen yet. */
  readonly value: string
  readonly refusal?: string | undefined
  readonly onChange: (day: string) => void
}

/** A day, by the platform's own wheel. */
export function DayField({ label, value, refusal, onChange }: DayFieldProps) {
  return (
    <Asked label={label} {...(refusal !== undefined && { refusal })}>
      <Picker mode="date" value={value} onChange={event => onChange(event.detail.value)}>
        <View className="field__box">
          <View className="field__input day-field">
            <View className="grow">{value === '' ? formCopy.pickDay : value}</View>
            <Icon name="calendar" size="small" />
          </View>
        </View>
      </Picker>
    </Asked>
  )
}
