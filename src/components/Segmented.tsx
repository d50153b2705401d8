import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './Segmented.scss'

interface SegmentedProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count?: number }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** The faces of one list, with how many wait in each. */
export function Segmented<Value extends string>({ options, value, onChange }: SegmentedProps<Value>) {
  return (
    <View className="segmented">
      {options.map(option => (
        <View
          key={option.value}
          className={classNames('segmented__one', option.value === value && 'segmented__one--on')}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <Text className="segmented__count">{option.count}</Text>}
        </View>
      ))}
    </View>
  )
}
