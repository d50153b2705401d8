import { useState } from 'react'
import { addDays, at, dayOf, type CalendarDay } from '~/types/kernel/time'
import { pauseReasons, type PauseReason } from '~/types/ticket/ticket'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { pauseReasonWords } from '~/src/features/ticket/ticket.copy'
import { formCopy } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { DayTiles } from './DayTiles'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'
import { WordsField } from './WordsField'

const times = ['09:00', '14:00'] as const
const near = 8
/** R7.2: no pause ends later than this many days from now; the server has the last word. */
const far = 28

/** A listed reason, an end and words: all three are told to the customer, who may object (R7.2). */
export function PauseForm(props: MoveFormProps) {
  const [reason, setReason] = useState<PauseReason>()
  const [day, setDay] = useState<CalendarDay>()
  const [time, setTime] = useState<(typeof times)[number]>('09:00')
  const [showsLater, showLater] = useState(false)
  const [words, setWords] = useState('')
  const today = dayOf(props.now)
  const until = day === undefined ? undefined : at(day, time)
  const going = useMove(props, { reason, until, words })
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <Asked label={formCopy.reason} refusal={going.problem('reason')}>
        <Choice
          options={pauseReasons.map(value => ({ value, label: pauseReasonWords(value, 'staff') }))}
          value={reason}
          columns={props.isWide ? 2 : 1}
          onChange={setReason}
        />
      </Asked>
      <Asked label={formCopy.until} refusal={going.problem('until')}>
        <DayTiles
          from={addDays(today, 1)}
          count={showsLater ? far : near}
          today={today}
          value={day}
          onChange={setDay}
        />
        {!showsLater && <Button kind="quiet" label={formCopy.laterDays} compact onClick={() => showLater(true)} />}
      </Asked>
      <Asked label={formCopy.untilTime}>
        <Choice
          options={times.map(value => ({ value, label: value.replace(/^0/, '') }))}
          value={time}
          columns={2}
          onChange={setTime}
        />
      </Asked>
      <WordsField move={props.move} value={words} going={going} least={5} onChange={setWords} />
    </MoveFrame>
  )
}
