import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import type { DutyPlan } from '~/types/handover/booking.views'
import { DutySheet, type Duty } from './DutySheet'
import { deskCopy as copy } from './slots.desk.copy'

interface DutyCardProps {
  readonly plan: DutyPlan
  readonly mayPlan: boolean
  readonly onDone: () => void
}

const noteOf = ({ from, until, pause }: Duty): string =>
  [copy.dutyRow(from, until), pause ? copy.pauseRow(pause.from, pause.until) : ''].filter(Boolean).join(' · ')

/** Who accompanies on this day, from when until when: it makes the places (R5.4). */
export function DutyCard({ plan, mayPlan, onDone }: DutyCardProps) {
  const [asked, ask] = useState<Duty | 'new'>()
  const done = () => {
    ask(undefined)
    onDone()
  }
  return (
    <Card title={copy.duty} aside={copy.dayTitle(plan.day)} flush>
      {plan.duties.length === 0 && <ListRow icon="users" title={copy.dutyNone} />}
      {plan.duties.map(duty => (
        <ListRow
          key={duty.technicianId}
          title={duty.name}
          note={noteOf(duty)}
          {...(mayPlan && { onClick: () => ask(duty) })}
        />
      ))}
      {mayPlan && plan.day !== null && <ListRow icon="plus" title={copy.setDuty} onClick={() => ask('new')} />}
      {asked !== undefined && (
        <DutySheet plan={plan} {...(asked !== 'new' && { duty: asked })} onDone={done} onClose={() => ask(undefined)} />
      )}
    </Card>
  )
}
