import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { DayField } from '~/src/components/DayField'
import { Field } from '~/src/components/Field'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { activityContract, type ActivityContract } from '~/types/activity/activity.contract'
import type { OutputOf } from '~/types/kernel/contract'
import type { Terms } from '~/types/activity/activity'
import { activityClient } from '../activity.client'
import { activityRefusals } from '../activity.copy'
import { deskCopy as copy } from './activity.desk.copy'
import { readPlan, type PlanDraft } from './plan-fields'
import './desk.scss'

type Estates = OutputOf<ActivityContract, 'estates'>['rows']

interface PlanFormProps {
  readonly draft: PlanDraft
  /** Undefined: a new one. */
  readonly activityId: string | undefined
  readonly estates: Estates
  readonly onDone: (activityId: string) => void
  readonly onBack: () => void
}

/** A plan, new or changed. What is typed stays until it is saved. */
export function PlanForm({ activityId, estates, onDone, onBack, ...given }: PlanFormProps) {
  const [draft, setDraft] = useState(given.draft)
  const [problems, setProblems] = useState<Readonly<Partial<Record<string, string>>>>({})
  const { submit, isBusy, refused } = useSubmit((terms: Terms, options: { requestId: string }) =>
    activityId === undefined
      ? activityClient.plan({ estateId: draft.estateId, kind: 'openDay', ...terms }, options)
      : activityClient.change({ activityId, ...terms }, options),
  )
  const save = async () => {
    const read = readPlan(draft)
    if ('problems' in read) return setProblems(read.problems)
    const input = { estateId: draft.estateId, kind: 'openDay', ...read.terms }
    const found = problemsOf(activityContract.plan.input, input)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const saved = await submit(read.terms)
    if (saved) onDone(saved.activityId)
  }
  const change = (part: Partial<PlanDraft>) => setDraft(before => ({ ...before, ...part }))
  const isNew = activityId === undefined
  return (
    <Card title={isNew ? copy.formTitle : copy.changeTitle}>
      {!isNew && <View className="t-second">{copy.changeNote}</View>}
      {isNew && estates.length > 1 && (
        <Choice
          options={estates.map(({ estateId, name }) => ({ value: estateId, label: name }))}
          value={draft.estateId}
          columns={2}
          onChange={estateId => change({ estateId, buildings: [] })}
        />
      )}
      <WhatFields draft={draft} problems={problems} change={change} />
      <Buildings draft={draft} estates={estates} change={change} />
      {Object.keys(problems).length > 0 && <Callout>{Object.values(problems)[0]}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
      <View className="row">
        <Button label={copy.back} onClick={onBack} />
        <View className="grow">
          <Button
            kind="primary"
            label={isNew ? copy.save : copy.saveChange}
            busy={isBusy}
            onClick={() => void save()}
          />
        </View>
      </View>
    </Card>
  )
}

interface PartProps {
  readonly draft: PlanDraft
  readonly problems: Readonly<Partial<Record<string, string>>>
  readonly change: (part: Partial<PlanDraft>) => void
}
type LineName = Exclude<keyof PlanDraft, 'buildings' | 'estateId'>

/** Which lines stand beside each other; the most characters of each. */
const lines: readonly (readonly (readonly [LineName, string, string, number])[])[] = [
  [
    ['title', copy.title, '', 30],
    ['milestone', copy.milestone, copy.milestoneHint, 30],
  ],
  [['day', copy.day, '', 10]],
  [
    ['fromTime', copy.fromTime, copy.timeHint, 6],
    ['toTime', copy.toTime, copy.timeHint, 6],
  ],
  [['place', copy.place, copy.placeHint, 60]],
  [
    ['capacity', copy.capacityField, '', 3],
    ['most', copy.most, '', 2],
  ],
  [
    ['untilDay', copy.untilDay, '', 10],
    ['untilTime', copy.untilTime, copy.timeHint, 6],
  ],
  [['bring', copy.bring, copy.bringHint, 200]],
  [['safety', copy.safety, copy.safetyHint, 300]],
]

const isDay = (name: LineName): boolean => name === 'day' || name === 'untilDay'

function WhatFields({ draft, problems, change }: PartProps) {
  return (
    <>
      {lines.map(line => (
        <View key={line[0]?.[0]} className="plan-line">
          {line.map(([name, label, hint, most]) => (
            <View key={name} className="plan-line__one">
              {isDay(name) ? (
                <DayField
                  label={label}
                  value={draft[name]}
                  refusal={problems[name]}
                  onChange={value => change({ [name]: value })}
                />
              ) : (
                <Field
                  line
                  label={label}
                  hint={hint}
                  value={draft[name]}
                  most={most}
                  refusal={problems[name]}
                  onChange={value => change({ [name]: value })}
                />
              )}
            </View>
          ))}
        </View>
      ))}
    </>
  )
}

function Buildings({ draft, estates, change }: Omit<PartProps, 'problems'> & { readonly estates: Estates }) {
  const { buildings } = draft
  const all = estates.find(({ estateId }) => estateId === draft.estateId)?.buildings ?? []
  const toggle = (building: string) =>
    change({
      buildings: buildings.includes(building) ? buildings.filter(each => each !== building) : [...buildings, building],
    })
  return (
    <View className="column">
      <View className="t-strong">{copy.buildings}</View>
      <View className="t-least">{copy.buildingsNote}</View>
      <View className="plan-buildings">
        {all.map(building => (
          <Choice
            key={building}
            options={[{ value: building, label: building }]}
            value={buildings.includes(building) ? building : undefined}
            columns={1}
            onChange={toggle}
          />
        ))}
      </View>
    </View>
  )
}
