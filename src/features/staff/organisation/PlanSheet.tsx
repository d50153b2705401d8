import { useState } from 'react'
import { departments, positions, staffContract, type Department, type Position } from '~/types/staff/staff.contract'
import { departmentNames, positionNames, topicNames } from '~/types/staff/staff.copy'
import { trainingTopics, type TrainingTopic } from '~/types/staff/required-trainings'
import { Choice } from '~/src/components/Choice'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { Several } from '~/src/components/Several'
import { DayField } from '~/src/components/DayField'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { trainingCopy as copy, trainingRefusals } from './training.copy'

interface Written {
  readonly topic: TrainingTopic | undefined
  readonly title: string
  readonly day: string
  readonly place: string
  readonly trainerId: string | undefined
  readonly departments: readonly Department[]
  readonly positions: readonly Position[]
  readonly estateIds: readonly string[]
}
const groups = { departments: [], positions: [], estateIds: [] }
const blank: Written = { topic: undefined, title: '', day: '', place: '', trainerId: undefined, ...groups }

interface PlanSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** When, where, by whom and for whom; whoever is meant is told. */
export function PlanSheet({ onDone, onClose }: PlanSheetProps) {
  const [written, write] = useState(blank)
  const [passMark, setPassMark] = useState('80')
  const { schema, send } = { schema: staffContract.planTraining.input, send: staffClient.planTraining }
  const form = useForm({ schema, send, words: trainingRefusals, done: copy.planned, onDone })
  const change = (part: Partial<Written>) => write(before => ({ ...before, ...part }))
  const mark = passMark.trim() === '' ? {} : { passMark: Number(passMark) }
  const test = { form, name: 'passMark', label: copy.passMark, most: 3, line: true }
  return (
    <FormSheet
      title={copy.plan}
      note={copy.planNote}
      send={copy.send}
      {...form.shown}
      onSend={() => form.submit({ ...written, people: [], ...mark })}
      onClose={onClose}
    >
      <What form={form} written={written} onChange={change} />
      <Audience written={written} problem={form.problem('trainerId')} onChange={change} />
      <FormField {...test} value={passMark} onChange={setPassMark} />
    </FormSheet>
  )
}

interface WhatProps {
  readonly form: { readonly problem: (field: string) => string | undefined }
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

function What({ form, written, onChange }: WhatProps) {
  const problem = form.problem('topic')
  const line = { form, most: 60, line: true }
  const topics = trainingTopics.map(value => ({ value, label: topicNames[value] }))
  return (
    <>
      <Asked label={copy.topic} {...(problem !== undefined && { refusal: problem })}>
        <Choice options={topics} value={written.topic} columns={2} onChange={topic => onChange({ topic })} />
      </Asked>
      <FormField
        {...line}
        name="title"
        label={copy.title}
        hint={copy.titleHint}
        value={written.title}
        onChange={title => onChange({ title })}
      />
      <DayField
        label={copy.day}
        value={written.day}
        refusal={form.problem('day')}
        onChange={day => onChange({ day })}
      />
      <FormField
        {...line}
        name="place"
        label={copy.place}
        value={written.place}
        onChange={place => onChange({ place })}
      />
    </>
  )
}

interface AudienceProps {
  readonly written: Written
  readonly problem: string | undefined
  readonly onChange: (part: Partial<Written>) => void
}

function Audience({ written, problem, onChange }: AudienceProps) {
  const [staff] = useAsked('colleagues', () => staffClient.colleagues({}))
  const [estates] = useAsked('estates', () => staffClient.estates({}))
  const people = staff.state === 'ready' ? staff.data.rows : []
  const known = estates.state === 'ready' ? estates.data.rows : []
  return (
    <>
      <Asked label={copy.trainer} {...(problem !== undefined && { refusal: problem })}>
        <Choice
          options={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          value={written.trainerId}
          columns={3}
          onChange={trainerId => onChange({ trainerId })}
        />
      </Asked>
      <Asked label={copy.forWhom}>
        <Several
          options={positions.map(value => ({ value, label: positionNames[value] }))}
          chosen={written.positions}
          onChange={chosen => onChange({ positions: chosen })}
        />
      </Asked>
      <Asked label={copy.departments}>
        <Several
          options={departments.map(value => ({ value, label: departmentNames[value] }))}
          chosen={written.departments}
          onChange={chosen => onChange({ departments: chosen })}
        />
      </Asked>
      <Asked label={copy.estates}>
        <Several
          options={known.map(({ estateId, name }) => ({ value: estateId, label: name }))}
          chosen={written.estateIds}
          onChange={chosen => onChange({ estateIds: chosen })}
        />
      </Asked>
    </>
  )
}
