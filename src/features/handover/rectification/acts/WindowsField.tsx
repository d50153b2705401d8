import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { DayField } from '~/src/components/DayField'
import { ListRow } from '~/src/components/ListRow'
import { Asked } from '~/src/components/Asked'
import { sayDay } from '~/src/lib/when'
import { mostWindows, type LookWindow } from '~/types/handover/rectification'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'
import { formCopy as copy } from '../rectification.copy'

const hours = ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '17:00', '18:00'] as const

interface TimeFieldProps {
  readonly day: string
  readonly from: string
  readonly onDay: (day: string) => void
  readonly onFrom: (from: string) => void
}

/** A day and an hour. */
export function TimeField({ day, from, onDay, onFrom }: TimeFieldProps) {
  return (
    <>
      <DayField label={copy.day} value={day} onChange={onDay} />
      <Asked label={copy.time}>
        <Choice
          options={hours.map(value => ({ value, label: value }))}
          value={hours.find(each => each === from)}
          columns={4}
          onChange={onFrom}
        />
      </Asked>
    </>
  )
}

interface WindowsFieldProps {
  readonly windows: readonly LookWindow[]
  readonly today: CalendarDay
  readonly onChange: (windows: LookWindow[]) => void
}

/** Times at which the owner could come and look: a few, and the owner takes one. */
export function WindowsField({ windows, today, onChange }: WindowsFieldProps) {
  const [day, setDay] = useState('')
  const [from, setFrom] = useState('')
  const add = () => {
    if (!isCalendarDay(day) || from === '') return
    onChange([...windows.filter(each => each.on !== day || each.from !== from), { on: day, from }])
    setFrom('')
  }
  const remove = (gone: LookWindow) => onChange(windows.filter(each => each !== gone))
  return (
    <Asked label={copy.windows}>
      <View className="column">
        {windows.map(window => (
          <ListRow
            key={`${window.on} ${window.from}`}
            title={`${sayDay(window.on, today)} ${window.from}`}
            aside={
              <Button kind="quiet" compact icon="cross" label={copy.removeWindow} onClick={() => remove(window)} />
            }
          />
        ))}
        {windows.length < mostWindows && (
          <>
            <TimeField day={day} from={from} onDay={setDay} onFrom={setFrom} />
            <Button compact icon="plus" label={copy.addWindow} onClick={add} />
          </>
        )}
      </View>
    </Asked>
  )
}
