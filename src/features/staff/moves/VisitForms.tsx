import { useState } from 'react'
import type { Appointment } from '~/types/ticket/ticket'
import { Field } from '~/src/components/Field'
import { formCopy, moveWords } from '../staff.moves.copy'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'
import { WordsField } from './WordsField'
import { WindowPicker, type WindowChoice } from './WindowPicker'

const oneHour = (hour: number): WindowChoice => ({
  from: `${String(hour).padStart(2, '0')}:00`,
  to: `${String(hour + 1).padStart(2, '0')}:00`,
})
/** People are at home early and late, too. */
const visitHours = [8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20].map(oneHour)
const { morning, afternoon, wholeDay } = formCopy.halfDays
const workHours: readonly WindowChoice[] = [
  { label: morning, from: '08:30', to: '12:00' },
  { label: afternoon, from: '13:30', to: '18:00' },
  { label: wholeDay, from: '08:30', to: '18:00' },
]

/** When the technician comes: a day and an hour, agreed with the customer. */
export function AppointForm(props: MoveFormProps) {
  const [window, setWindow] = useState<Appointment>()
  const [words, setWords] = useState('')
  const going = useMove(props, { window, words })
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <WindowPicker choices={visitHours} now={props.now} refusal={going.problem('window')} onChange={setWindow} />
      <WordsField move={props.move} value={words} going={going} onChange={setWords} />
    </MoveFrame>
  )
}

/** When, with what, by whom: told to the customer before the work begins (R6.3). */
export function PlanForm(props: MoveFormProps) {
  const [window, setWindow] = useState<Appointment>()
  const [written, write] = useState({ materials: '', people: '', words: '' })
  const going = useMove(props, { window, ...written })
  const field = (name: keyof typeof written, label: string | undefined, hint: string | undefined, most: number) => (
    <Field
      label={label}
      hint={hint}
      value={written[name]}
      most={most}
      line={name !== 'words'}
      refusal={going.problem(name)}
      onChange={value => write(before => ({ ...before, [name]: value }))}
    />
  )
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <WindowPicker
        choices={workHours}
        now={props.now}
        mayHaveBegun
        refusal={going.problem('window')}
        onChange={setWindow}
      />
      {field('materials', formCopy.materials, formCopy.materialsHint, 100)}
      {field('people', formCopy.people, formCopy.peopleHint, 100)}
      {field('words', moveWords.plan.field, moveWords.plan.hint, 300)}
    </MoveFrame>
  )
}
