import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import './ListRow.scss'

interface ListRowProps {
  readonly title: string
  readonly note?: string
  readonly icon?: IconName
  /** At the end of the line: words, a tag, a switch. */
  readonly aside?: ReactNode
  /** Chosen, in a list beside what it shows. */
  readonly isOn?: boolean
  readonly onClick?: () => void
}

/** One line of a list inside a flush card; with a tap it shows where it leads. */
export function ListRow({ title, note, icon, aside, isOn = false, onClick }: ListRowProps) {
  return (
    <View className={classNames('list-row', isOn && 'list-row--on', onClick && 'list-row--tap')} onClick={onClick}>
      {icon && (
        <View className="list-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className="list-row__title">{title}</View>
        {note && <View className="t-second">{note}</View>}
      </View>
      {typeof aside === 'string' ? <View className="list-row__aside">{aside}</View> : aside}
      {onClick && (
        <View className="list-row__chevron">
          <Icon name="chevron-right" size="small" />
        </View>
      )}
    </View>
  )
}
