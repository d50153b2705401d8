import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse, type Position } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDay } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { MoreOf } from './MoreOf'
import { PlanSheet } from './PlanSheet'
import { Requests } from './Requests'
import { TrainingDetail } from './TrainingDetail'
import { trainingCopy as copy, trainingStateWords } from './training.copy'

type Row = OutputOf<StaffContract, 'trainings'>['rows'][number]
type Face = 'trainings' | 'requests'

/** Trainings and tests, and what colleagues suggest or ask for (R1.2). */
export function TrainingScreen() {
  const positions = useMyPositions() ?? []
  const { chosen, choose } = useChosen('training')
  const [face, turn] = useState<Face>('trainings')
  const paged = usePaged('trainings', after => staffClient.trainings({ after }))
  const reload = () => void paged.reload()
  const list = (
    <>
      <Segmented
        options={(['trainings', 'requests'] as const).map(value => ({ value, label: copy.faces[value] }))}
        value={face}
        onChange={turn}
      />
      {face === 'requests' && <Requests positions={positions} />}
      {face === 'trainings' && (
        <>
          <PlanButton positions={positions} onDone={reload} />
          <Faces asked={paged.asked} onRetry={reload}>
            {(_data, now) => <Rows rows={paged.rows} today={dayOf(now)} chosen={chosen} onChoose={choose} />}
          </Faces>
          <MoreOf paged={paged} />
        </>
      )}
    </>
  )
  return (
    <Screen wide>
      <Panes
        list={list}
        detail={chosen && <TrainingDetail key={chosen} trainingId={chosen} onMoved={reload} />}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1]} icon="eye" />}
      />
    </Screen>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly today: CalendarDay
  readonly chosen: string | undefined
  readonly onChoose: (trainingId: string) => void
}

function Rows({ rows, today, chosen, onChoose }: RowsProps) {
  if (rows.length === 0) return <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} icon="eye" />
  return (
    <Card flush>
      {rows.map(row => (
        <ListRow
          key={row.trainingId}
          title={row.title}
          note={noteOf(row, today)}
          aside={<Tag {...trainingStateWords[row.state]} />}
          isOn={row.trainingId === chosen}
          onClick={() => onChoose(row.trainingId)}
        />
      ))}
    </Card>
  )
}

function noteOf({ day, place, state, passed, invited, mine }: Row, today: CalendarDay): string {
  const count = state === 'held' ? copy.passedOf(passed, invited) : copy.invitedCount(invited)
  return [copy.line(sayDay(day, today), place), count, mine ? copy.mine[mine] : ''].filter(Boolean).join(' · ')
}

function PlanButton({ positions, onDone }: { readonly positions: readonly Position[]; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  if (!mayUse(staffContract.planTraining, positions)) return null
  const done = () => {
    setOpen(false)
    onDone()
  }
  return (
    <>
      <Button icon="plus" label={copy.plan} onClick={() => setOpen(true)} />
      {isOpen && <PlanSheet onDone={done} onClose={() => setOpen(false)} />}
    </>
  )
}
