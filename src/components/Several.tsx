import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './Icon'
import './Choice.scss'

interface SeveralProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: Value[]) => void
}

/** Any number of a few, as the tiles of a Choice; a second tap takes one back. */
export function Several<Value extends string>({ options, chosen, onChange }: SeveralProps<Value>) {
  const flip = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value])
  return (
    <View className="choice choice--3">
      {options.map(({ value, label }) => {
        const isOn = chosen.includes(value)
        return (
          <View
            key={value}
            className={classNames('choice__tile', isOn && 'choice__tile--on')}
            onClick={() => flip(value)}
          >
            <Text className="choice__label">{label}</Text>
            {isOn && (
              <View className="choice__tick">
                <Icon name="check" size="small" />
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}
