import { Text, View } from '@tarojs/components'
import { classNames } from '~/src/components/class-names'
import { Tag, type TagTone } from '~/src/components/Tag'
import type { DueWords } from './due-words'
import './BenchRow.scss'

interface BenchRowProps {
  readonly title: string
  /** Where: kept in one piece when the line breaks. */
  readonly place: string
  readonly note: string
  readonly due: DueWords
  readonly tag: { readonly label: string; readonly tone: TagTone }
  /** Chosen, in the list beside the ticket. */
  readonly isOn?: boolean
  readonly onClick: () => void
}

/** One matter in the queue: what and where, when it is due, who has it. */
export function BenchRow({ title, place, note, due, tag, isOn = false, onClick }: BenchRowProps) {
  return (
    <View className={classNames('bench-row', isOn && 'bench-row--on')} onClick={onClick}>
      <View className="bench-row__title">
        <Text>{title}</Text>
        {place !== '' && <Text className="bench-row__place">{place}</Text>}
      </View>
      <View className={`bench-row__due bench-row__due--${due.tone}`}>{due.words}</View>
      <View className="bench-row__note">{note}</View>
      <View className="bench-row__tag">
        <Tag label={tag.label} tone={tag.tone} />
      </View>
    </View>
  )
}
