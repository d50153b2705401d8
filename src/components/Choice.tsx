import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import './Choice.scss'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly note?: string
  readonly icon?: IconName
  /** Shown, but cannot be taken; the note says why. */
  readonly disabled?: boolean
}

interface ChoiceProps<Value extends string> {
  readonly options: readonly ChoiceOption<Value>[]
  readonly value: Value | undefined
  readonly columns?: 1 | 2 | 3 | 4
  readonly onChange: (value: Value) => void
}

/** One of a few, as tiles; the chosen one has a tick besides its colour. */
export function Choice<Value extends string>({ options, value, columns = 3, onChange }: ChoiceProps<Value>) {
  return (
    <View className={`choice choice--${columns}`}>
      {options.map(option => (
        <View
          key={option.value}
          className={classNames(
            'choice__tile',
            option.value === value && 'choice__tile--on',
            option.disabled && 'choice__tile--off',
          )}
          onClick={option.disabled ? undefined : () => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} size="large" />}
          <View className="choice__words">
            <Text className="choice__label">{option.label}</Text>
            {option.note && <Text className="choice__note">{option.note}</Text>}
          </View>
          {option.value === value && (
            <View className="choice__tick">
              <Icon name="check" size="small" />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
