import { useState } from 'react'
import { staffContract } from '~/types/staff/staff.contract'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { trainingCopy as copy, trainingRefusals } from './training.copy'
import type { Training } from './TrainingDetail'

interface Ways {
  readonly onDone: () => void
  readonly onClose: () => void
}
interface Sat {
  readonly isPresent: boolean
  readonly score: string
}
const came: Sat = { isPresent: true, score: '' }
const scoreOf = ({ isPresent, score }: Sat) => (isPresent && score.trim() !== '' ? { score: Number(score) } : {})
const presence = [
  { value: 'came', label: copy.came },
  { value: 'absent', label: copy.absent },
] as const

/** Everybody's attendance and score on one sheet. */
export function HoldSheet({
  training: { trainingId, people, passMark },
  onDone,
  onClose,
}: Ways & { readonly training: Training }) {
  const [sat, setSat] = useState<Readonly<Record<string, Sat>>>({})
  const { schema, send } = { schema: staffContract.holdTraining.input, send: staffClient.holdTraining }
  const form = useForm({ schema, send, words: trainingRefusals, done: copy.held, onDone })
  const of = (staffId: string) => sat[staffId] ?? came
  const change = (staffId: string, part: Partial<Sat>) => setSat({ ...sat, [staffId]: { ...of(staffId), ...part } })
  const results = people.map(({ staffId }) => ({
    attendeeId: staffId,
    isPresent: of(staffId).isPresent,
    ...(passMark !== null && scoreOf(of(staffId))),
  }))
  return (
    <FormSheet
      title={copy.hold}
      note={copy.holdNote}
      send={copy.hold}
      {...form.shown}
      onSend={() => form.submit({ trainingId, results })}
      onClose={onClose}
    >
      {people.map(({ staffId, name }) => (
        <Asked key={staffId} label={name}>
          <Choice
            options={presence}
            value={of(staffId).isPresent ? 'came' : 'absent'}
            columns={2}
            onChange={value => change(staffId, { isPresent: value === 'came' })}
          />
          {passMark !== null && of(staffId).isPresent && (
            <Field
              value={of(staffId).score}
              hint={copy.score}
              most={3}
              line
              onChange={score => change(staffId, { score })}
            />
          )}
        </Asked>
      ))}
    </FormSheet>
  )
}

interface RetakeSheetProps extends Ways {
  readonly training: Training
  readonly person: Training['people'][number]
}

export function RetakeSheet({ training: { trainingId, passMark }, person, onDone, onClose }: RetakeSheetProps) {
  const [score, setScore] = useState('')
  const { schema, send } = { schema: staffContract.retakeTraining.input, send: staffClient.retakeTraining }
  const form = useForm({ schema, send, words: trainingRefusals, done: copy.retaken, onDone })
  const input = { trainingId, attendeeId: person.staffId, ...scoreOf({ isPresent: true, score }) }
  return (
    <FormSheet
      title={copy.retakeOf(person.name)}
      send={copy.retake}
      {...form.shown}
      onSend={() => form.submit(input)}
      onClose={onClose}
    >
      {passMark !== null && (
        <FormField
          form={form}
          name="score"
          label={copy.mark(passMark)}
          hint={copy.score}
          most={3}
          line
          value={score}
          onChange={setScore}
        />
      )}
    </FormSheet>
  )
}

export function CancelSheet({ trainingId, onDone, onClose }: Ways & { readonly trainingId: string }) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.cancelTraining.input, send: staffClient.cancelTraining }
  const form = useForm({ schema, send, words: trainingRefusals, done: copy.cancelled, onDone })
  return (
    <FormSheet
      title={copy.cancel}
      send={copy.cancel}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ trainingId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.cancelWhy} most={200} value={words} onChange={setWords} />
    </FormSheet>
  )
}
