import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import { contactKinds, directions, type ContactKind, type Direction } from '~/types/archive/files'
import type { PersonFileView } from '~/types/archive/files.views'
import { at, dayOf, isCalendarDay, timeOfDayPattern } from '~/types/kernel/time'
import { Choice } from '~/src/components/Choice'
import { sayClock } from '~/src/lib/when'
import { archiveClient } from '../archive.client'
import { contactWords, directionWords, formCopy as copy } from './files.desk.copy'
import { DayField, FormField, FormSheet, orNothing, useForm, type Form } from './form'

interface ContactSheetProps {
  readonly file: PersonFileView
  readonly now: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** `8:40` → `08:40`. */
const paddedClock = (now: number): string => sayClock(now).padStart(5, '0')
/** What the schema refuses when day and time are no instant. */
const instantOf = (day: string, time: string): number | string =>
  isCalendarDay(day) && timeOfDayPattern.test(time) ? at(day, time) : ''

/** One record for visits, receptions, calls and letters (R2.7). */
export function ContactSheet({ file, now, onDone, onClose }: ContactSheetProps) {
  const [said, say] = useState<Said>({
    kind: 'call',
    direction: 'ours',
    day: dayOf(now),
    time: paddedClock(now),
    unitId: '',
    words: '',
    followUpOn: '',
  })
  const form = useForm({
    schema: archiveContract.recordContact.input,
    send: archiveClient.recordContact,
    done: copy.contactDone,
    onDone,
  })
  const send = () => {
    const { kind, direction, day, time, unitId, words, followUpOn } = said
    const when = { at: instantOf(day, time), followUpOn: orNothing(followUpOn) }
    form.go({ personId: file.personId, unitId: orNothing(unitId), kind, direction, words, ...when })
  }
  const fields = { form, said, file, onChange: (part: Partial<Said>) => say(before => ({ ...before, ...part })) }
  return (
    <FormSheet title={copy.contactTitle} form={form} onSend={send} onClose={onClose}>
      <WhatFields {...fields} />
      <WhenFields {...fields} />
    </FormSheet>
  )
}

interface Said {
  readonly kind: ContactKind
  readonly direction: Direction
  readonly day: string
  readonly time: string
  readonly unitId: string
  readonly words: string
  readonly followUpOn: string
}

interface FieldsProps {
  readonly form: Form
  readonly said: Said
  readonly file: PersonFileView
  readonly onChange: (part: Partial<Said>) => void
}

function WhatFields({ form, said, onChange: change }: FieldsProps) {
  return (
    <>
      <View className="field__label">{copy.kind}</View>
      <Choice
        options={contactKinds.map(value => ({ value, label: contactWords[value] }))}
        value={said.kind}
        columns={4}
        onChange={kind => change({ kind })}
      />
      <View className="field__label">{copy.direction}</View>
      <Choice
        options={directions.map(value => ({ value, label: directionWords[value] }))}
        value={said.direction}
        columns={2}
        onChange={direction => change({ direction })}
      />
      <FormField
        {...{ form, name: 'words', label: copy.words, hint: copy.wordsHint, most: 500, isBlock: true }}
        value={said.words}
        onChange={words => change({ words })}
      />
    </>
  )
}

function WhenFields({ form, said, file, onChange: change }: FieldsProps) {
  return (
    <>
      <View className="files-pair">
        <DayField form={form} name="at" label={copy.day} value={said.day} onChange={day => change({ day })} />
        <FormField
          {...{ form, name: 'time', label: copy.time, hint: copy.timeHint, most: 5 }}
          value={said.time}
          onChange={time => change({ time })}
        />
      </View>
      {file.units.length > 0 && (
        <>
          <View className="field__label">{copy.unit}</View>
          <Choice
            options={file.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={said.unitId}
            columns={1}
            onChange={unitId => change({ unitId: said.unitId === unitId ? '' : unitId })}
          />
        </>
      )}
      <DayField
        {...{ form, name: 'followUpOn', label: copy.followUp }}
        value={said.followUpOn}
        onChange={followUpOn => change({ followUpOn })}
      />
      <View className="t-least">{copy.followUpNote}</View>
    </>
  )
}
