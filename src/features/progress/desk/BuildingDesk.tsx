import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate, sayWhen } from '~/src/lib/when'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'
import { milestoneNames } from '~/types/progress/milestone.copy'
import type { BuildingProgress, MilestoneView } from '~/types/progress/progress.views'
import { progressClient } from '../progress.client'
import { progressCopy, progressRefusals } from '../progress.copy'
import { DayField } from '~/src/components/DayField'
import { deskCopy as copy } from './progress.desk.copy'

interface BuildingDeskProps {
  readonly building: BuildingProgress
  readonly today: CalendarDay
  readonly mayWrite: boolean
  readonly onChanged: () => void
}

/** A building's milestones; a tap changes one, and every change stands below (R4.1). */
export function BuildingDesk({ building, today, mayWrite, onChanged }: BuildingDeskProps) {
  const [editing, edit] = useState<MilestoneView>()
  const done = () => {
    edit(undefined)
    toast(copy.saved)
    onChanged()
  }
  return (
    <>
      <Card
        title={`${building.building} ${copy.milestones}`}
        aside={building.contractOn ? `${progressCopy.contract} ${building.contractOn}` : ''}
        flush
      >
        {building.milestones.map(each => (
          <ListRow
            key={each.kind}
            title={milestoneNames[each.kind]}
            note={[daysOf(each, today), each.late.reason].filter(Boolean).join(' · ')}
            aside={<StepTag milestone={each} />}
            {...(mayWrite && { onClick: () => edit(each) })}
          />
        ))}
      </Card>
      {editing && (
        <MilestoneSheet building={building} milestone={editing} onClose={() => edit(undefined)} onDone={done} />
      )}
      <History building={building} />
    </>
  )
}

const daysOf = ({ plannedOn, forecastOn, actualOn }: MilestoneView, today: CalendarDay): string =>
  progressCopy.rowDays(
    sayDate(plannedOn, today),
    actualOn === null ? progressCopy.forecast : progressCopy.actual,
    sayDate(actualOn ?? forecastOn, today),
  )

function StepTag({ milestone: { step, late } }: { readonly milestone: MilestoneView }) {
  if (step === 'late') return <Tag tone={late.reason ? 'warn' : 'bad'} label={progressCopy.lateDays(late.days)} />
  return (
    <Tag tone={step === 'done' ? 'ok' : step === 'current' ? 'accent' : 'quiet'} label={progressCopy.stepWords[step]} />
  )
}

interface MilestoneSheetProps {
  readonly building: BuildingProgress
  readonly milestone: MilestoneView
  readonly onClose: () => void
  readonly onDone: () => void
}

function MilestoneSheet({ building, milestone, onClose, onDone }: MilestoneSheetProps) {
  const { kind } = milestone
  const [plannedOn, setPlanned] = useState<string>(milestone.plannedOn)
  const [forecastOn, setForecast] = useState<string>(milestone.forecastOn)
  const [actualOn, setActual] = useState<string>(milestone.actualOn ?? '')
  const [reason, setReason] = useState(milestone.reason)
  const { submit, isBusy, refused } = useSubmit(progressClient.changeMilestone)
  const isWritten =
    isCalendarDay(plannedOn) && isCalendarDay(forecastOn) && (actualOn === '' || isCalendarDay(actualOn))
  const save = async () => {
    if (!isCalendarDay(plannedOn) || !isCalendarDay(forecastOn)) return
    const { buildingId, version } = building
    const actual = isCalendarDay(actualOn) ? actualOn : null
    if (await submit({ buildingId, version, kind, plannedOn, forecastOn, actualOn: actual, reason })) onDone()
  }
  const foot = (
    <Button kind="primary" label={copy.save} busy={isBusy} disabled={!isWritten} onClick={() => void save()} />
  )
  return (
    <Sheet title={milestoneNames[kind]} note={building.building} isOpen foot={foot} onClose={onClose}>
      <DayField label={copy.planned} value={plannedOn} onChange={setPlanned} />
      <DayField label={copy.forecast} value={forecastOn} onChange={setForecast} />
      <DayField label={copy.actual} value={actualOn} onChange={setActual} />
      <Field label={copy.reason} hint={copy.reasonHint} value={reason} most={200} onChange={setReason} />
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
    </Sheet>
  )
}

function History({ building: { buildingId, version } }: { readonly building: BuildingProgress }) {
  const [asked, reload] = useAsked(`${buildingId}:${version}`, () => progressClient.milestoneHistory({ buildingId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ rows }, now) => (
        <Card title={copy.history} flush={rows.length > 0}>
          {rows.length === 0 && <View className="t-second">{copy.noHistory}</View>}
          {rows.map(({ at, by, milestone, changes, reason }) => (
            <ListRow
              key={`${at}-${milestone}`}
              title={`${milestoneNames[milestone]} · ${by}`}
              note={copy.changes(changes, reason)}
              aside={sayWhen(at, now)}
            />
          ))}
        </Card>
      )}
    </Faces>
  )
}
