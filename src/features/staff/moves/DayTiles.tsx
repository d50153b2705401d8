import { addDays, weekday, type CalendarDay } from '~/types/kernel/time'
import { Choice } from '~/src/components/Choice'
import { sayDate, sayDay } from '~/src/lib/when'
import { whenCopy } from '~/src/lib/when.copy'

interface DayTilesProps {
  /** The first of `count` days. */
  readonly from: CalendarDay
  readonly count: number
  readonly today: CalendarDay
  readonly value: CalendarDay | undefined
  readonly onChange: (day: CalendarDay) => void
}

/** Days as people say them, the date under each. */
export function DayTiles({ from, count, today, value, onChange }: DayTilesProps) {
  const days = Array.from({ length: count }, (_, place) => addDays(from, place))
  const options = days.map(day => {
    const [near = ''] = sayDay(day, today).split(' ')
    const date = sayDate(day, today)
    return {
      value: day as string,
      label: near === date ? (whenCopy.weekdays[weekday(day) - 1] ?? '') : near,
      note: date,
    }
  })
  return (
    <Choice
      options={options}
      value={value}
      columns={4}
      onChange={chosen => {
        const day = days.find(each => each === chosen)
        if (day !== undefined) onChange(day)
      }}
    />
  )
}
