import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { isCalendarDay } from '~/types/kernel/time'
import { plannedFrom, type MilestoneKind } from '~/types/progress/milestone'
import { milestoneNames } from '~/types/progress/milestone.copy'
import { progressClient } from '../progress.client'
import { progressRefusals } from '../progress.copy'
import { DayField } from '~/src/components/DayField'
import { deskCopy as copy } from './progress.desk.copy'

interface SetMilestonesProps {
  readonly estateId: string
  readonly buildingIds: readonly string[]
  readonly onDone: () => void
}

/** The default list counted back from the handover; every day may be written otherwise (R4.1). */
export function SetMilestones({ estateId, buildingIds, onDone }: SetMilestonesProps) {
  const [handoverOn, setHandover] = useState('')
  const [days, setDays] = useState<readonly { kind: MilestoneKind; plannedOn: string }[]>([])
  const { submit, isBusy, refused } = useSubmit(progressClient.setMilestones)
  const begin = (typed: string) => {
    setHandover(typed)
    if (isCalendarDay(typed)) setDays(plannedFrom(typed))
  }
  const milestones = days.flatMap(({ kind, plannedOn }) =>
    isCalendarDay(plannedOn) ? [{ kind, plannedOn, actualOn: null }] : [],
  )
  const save = async () => {
    if (!(await submit({ estateId, buildingIds: [...buildingIds], milestones }))) return
    toast(copy.saved)
    onDone()
  }
  return (
    <View className="column">
      <View className="t-second">{copy.setNote}</View>
      <DayField label={copy.handoverOn} value={handoverOn} onChange={begin} />
      {days.map(({ kind, plannedOn }) => (
        <DayField
          key={kind}
          label={milestoneNames[kind]}
          value={plannedOn}
          onChange={typed => setDays(days.map(each => (each.kind === kind ? { kind, plannedOn: typed } : each)))}
        />
      ))}
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
      <Button
        kind="primary"
        label={copy.set}
        busy={isBusy}
        disabled={milestones.length === 0 || milestones.length < days.length}
        onClick={() => void save()}
      />
    </View>
  )
}
