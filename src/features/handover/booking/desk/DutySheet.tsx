import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { DutyPlan } from '~/types/handover/booking.views'
import { timeOfDayPattern } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { bookingRefusals } from '../booking.copy'
import { deskCopy as copy, detailsOf } from './slots.desk.copy'
import './board.scss'

export type Duty = DutyPlan['duties'][number]

interface DutySheetProps {
  readonly plan: DutyPlan
  /** The one that is changed; undefined: somebody new. */
  readonly duty?: Duty
  readonly onDone: () => void
  readonly onClose: () => void
}

const isTime = (text: string): boolean => timeOfDayPattern.test(text)

/** What is typed of a duty, and what becomes of it. */
function useDuty(plan: DutyPlan, duty: Duty | undefined, onDone: () => void) {
  const set = useSubmit(handoverClient.setDuty)
  const clear = useSubmit(handoverClient.clearDuty)
  const [who, setWho] = useState(duty?.technicianId)
  const [from, setFrom] = useState(duty?.from ?? plan.hours.from)
  const [until, setUntil] = useState(duty?.until ?? plan.hours.until)
  const [pauseFrom, setPauseFrom] = useState(duty?.pause?.from ?? '')
  const [pauseUntil, setPauseUntil] = useState(duty?.pause?.until ?? '')
  const { batchId, day } = plan
  const hasPause = pauseFrom !== '' || pauseUntil !== ''
  const isWritten = [from, until, ...(hasPause ? [pauseFrom, pauseUntil] : [])].every(isTime)
  const refused = set.refused ?? clear.refused
  const save = async () => {
    if (!who || day === null || !isWritten) return
    const pause = hasPause ? { from: pauseFrom, until: pauseUntil } : null
    const done = await set.submit({ batchId, day, technicianId: who, from, until, pause })
    if (!done) return
    toast(copy.saved(done.places))
    onDone()
  }
  const drop = async () => {
    if (!who || day === null || !(await clear.submit({ batchId, day, technicianId: who }))) return
    toast(copy.cleared)
    onDone()
  }
  const hours = { from, setFrom, until, setUntil, pauseFrom, setPauseFrom, pauseUntil, setPauseUntil }
  return { who, setWho, hours, isWritten, refused, save, drop, isSaving: set.isBusy, isClearing: clear.isBusy }
}

/** When somebody accompanies on this day. A flat that sits in what goes is named: it is moved first. */
export function DutySheet({ plan, duty, onDone, onClose }: DutySheetProps) {
  const { who, setWho, hours, isWritten, refused, save, drop, isSaving, isClearing } = useDuty(plan, duty, onDone)
  const { from, setFrom, until, setUntil, pauseFrom, setPauseFrom, pauseUntil, setPauseUntil } = hours
  const foot = (
    <>
      {duty && <Button label={copy.clear} busy={isClearing} onClick={() => void drop()} />}
      <Button
        kind="primary"
        label={copy.save}
        busy={isSaving}
        disabled={!who || !isWritten}
        onClick={() => void save()}
      />
    </>
  )
  return (
    <Sheet
      title={duty ? copy.changeDuty(duty.name) : copy.dutyTitle}
      note={copy.dutyNote(plan.slotMinutes, plan.hours)}
      isOpen
      foot={foot}
      onClose={onClose}
    >
      {!duty && <WhoChoice plan={plan} who={who} onChange={setWho} />}
      <Span labels={[copy.from, copy.until]} values={[from, until]} onFrom={setFrom} onUntil={setUntil} />
      <Span
        labels={[copy.pauseFrom, copy.pauseUntil]}
        values={[pauseFrom, pauseUntil]}
        onFrom={setPauseFrom}
        onUntil={setPauseUntil}
      />
      {!isWritten && <Callout>{copy.unknownTime}</Callout>}
      {refused && (
        <Callout tone="bad">{sayNo(refused, bookingRefusals) + detailsOf(refused.code, refused.details)}</Callout>
      )}
    </Sheet>
  )
}

interface SpanProps {
  readonly labels: readonly [from: string, until: string]
  readonly values: readonly [from: string, until: string]
  readonly onFrom: (value: string) => void
  readonly onUntil: (value: string) => void
}

/** From when until when, on one line. */
function Span({ labels, values, onFrom, onUntil }: SpanProps) {
  return (
    <View className="duty-line">
      <TimeField label={labels[0]} value={values[0]} onChange={onFrom} />
      <TimeField label={labels[1]} value={values[1]} onChange={onUntil} />
    </View>
  )
}

interface WhoChoiceProps {
  readonly plan: DutyPlan
  readonly who: string | undefined
  readonly onChange: (technicianId: string) => void
}

/** Those who do not accompany yet; whoever may not is shown with the reason. */
function WhoChoice({ plan: { technicians, duties }, who, onChange }: WhoChoiceProps) {
  const options = technicians
    .filter(({ technicianId }) => !duties.some(duty => duty.technicianId === technicianId))
    .map(({ technicianId, name, isAssignable }) => ({
      value: technicianId,
      label: name,
      disabled: !isAssignable,
      ...(!isAssignable && { note: copy.untrained }),
    }))
  return <Choice options={options} value={who} columns={2} onChange={onChange} />
}

function TimeField(field: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <View className="duty-line__one">
      <Field line most={5} {...field} />
    </View>
  )
}
