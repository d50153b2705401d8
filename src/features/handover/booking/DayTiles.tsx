import { ScrollView, View } from '@tarojs/components'
import { classNames } from '~/src/components/class-names'
import type { CalendarDay } from '~/types/kernel/time'
import { shortDate, weekdayOf } from './booking.copy'
import './booking.scss'

interface DayTilesProps {
  readonly days: readonly { readonly day: CalendarDay; readonly note: string; readonly isFull: boolean }[]
  readonly day: CalendarDay | null
  readonly onDay: (day: CalendarDay) => void
}

/** Days beside each other; a full one is paler and says so. */
export function DayTiles({ days, day, onDay }: DayTilesProps) {
  return (
    <ScrollView className="day-tiles" scrollX>
      <View className="day-tiles__row">
        {days.map(each => (
          <View
            key={each.day}
            className={classNames(
              'day-tile',
              each.day === day && 'day-tile--on',
              each.isFull && each.day !== day && 'day-tile--full',
            )}
            onClick={() => onDay(each.day)}
          >
            <View className="day-tile__note">{weekdayOf(each.day)}</View>
            <View className="day-tile__date">{shortDate(each.day)}</View>
            <View className="day-tile__note">{each.note}</View>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
