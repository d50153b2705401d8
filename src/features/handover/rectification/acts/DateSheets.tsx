import { useState } from 'react'
import { Choice } from '~/src/components/Choice'
import { DayField } from '~/src/components/DayField'
import { Asked } from '~/src/components/Asked'
import { sayDay } from '~/src/lib/when'
import { rectificationActions as contract } from '~/types/handover/rectification.actions'
import { dayOf } from '~/types/kernel/time'
import { handoverClient as client } from '../../handover.client'
import { formCopy as copy } from '../rectification.copy'
import { ActSheet, useActForm, WordsField, type ActProps } from './act-form'
import { TimeField } from './WindowsField'

interface DateProps extends ActProps {
  readonly now: number
}

/** The owner takes one of the times offered; staff write down what was agreed on the phone. */
export function BookSheet({ page: { snagId, windows }, isMine, now, onDone, onClose }: DateProps) {
  const [on, setOn] = useState('')
  const [from, setFrom] = useState('')
  const form = useActForm({ schema: contract.bookReinspection.input, send: client.bookReinspection }, onDone)
  const options = windows.map(window => ({
    value: `${window.on} ${window.from}`,
    label: `${sayDay(window.on, dayOf(now))} ${window.from}`,
  }))
  const take = (value: string) => {
    const [day = '', time = ''] = value.split(' ')
    setOn(day)
    setFrom(time)
  }
  const note = isMine ? copy.lookMine : copy.lookPhone
  return (
    <ActSheet
      act="bookReinspection"
      isMine={isMine}
      form={form}
      note={note}
      onSend={() => form.submit({ snagId, on, from })}
      onClose={onClose}
    >
      {options.length > 0 && <Choice options={options} value={`${on} ${from}`} columns={1} onChange={take} />}
      {!isMine && <TimeField day={on} from={from} onDay={setOn} onFrom={setFrom} />}
    </ActSheet>
  )
}

/** A later day, told before the first one is over; it counts when the owner agrees. */
export function ProposeSheet({ page: { snagId }, onDone, onClose }: ActProps) {
  const [on, setOn] = useState('')
  const [reason, write] = useState('')
  const form = useActForm({ schema: contract.proposeNewDate.input, send: client.proposeNewDate }, onDone)
  return (
    <ActSheet
      act="proposeNewDate"
      form={form}
      note={copy.proposeNote}
      onSend={() => form.submit({ snagId, on, reason })}
      onClose={onClose}
    >
      <DayField label={copy.newDay} value={on} refusal={form.problem('on')} onChange={setOn} />
      <WordsField form={form} name="reason" label={copy.reason} most={200} value={reason} onChange={write} />
    </ActSheet>
  )
}

export function AnswerSheet({ page: { snagId, proposed }, isMine, now, onDone, onClose }: DateProps) {
  const [answer, choose] = useState<'yes' | 'no'>()
  const [words, write] = useState('')
  const form = useActForm({ schema: contract.answerProposal.input, send: client.answerProposal }, onDone)
  const isAccepted = answer === undefined ? undefined : answer === 'yes'
  const refusal = form.problem('isAccepted')
  const note = proposed ? { note: copy.answerNote(sayDay(proposed.on, dayOf(now)), proposed.reason) } : {}
  return (
    <ActSheet
      act="answerProposal"
      isMine={isMine}
      form={form}
      {...note}
      onSend={() => form.submit({ snagId, isAccepted, words })}
      onClose={onClose}
    >
      <Asked label={copy.yourAnswer} {...(refusal !== undefined && { refusal })}>
        <Choice
          options={[
            { value: 'yes', label: copy.yes },
            { value: 'no', label: copy.no },
          ]}
          value={answer}
          columns={2}
          onChange={choose}
        />
      </Asked>
      <WordsField
        form={form}
        label={isMine ? copy.answerWords : copy.answerPhone}
        most={200}
        value={words}
        onChange={write}
      />
    </ActSheet>
  )
}
