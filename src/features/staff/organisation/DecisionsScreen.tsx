import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { decisionKindNames } from '~/types/staff/staff.copy'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDay } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { DecisionDetail } from './DecisionDetail'
import { decisionCopy as copy, decisionStateWords } from './decisions.copy'
import { MoreOf } from './MoreOf'
import { ProposeSheet } from './ProposeSheet'

type Row = OutputOf<StaffContract, 'decisions'>['rows'][number]

/** What the committee has before it, and what it decided (R1.1). */
export function DecisionsScreen() {
  const positions = useMyPositions() ?? []
  const { chosen, choose } = useChosen('decisions')
  const paged = usePaged('decisions', after => staffClient.decisions({ after }))
  const reload = () => void paged.reload()
  const list = (
    <>
      {mayUse(staffContract.propose, positions) && <ProposeButton onDone={reload} />}
      <Faces asked={paged.asked} onRetry={reload}>
        {(_data, now) => <Rows rows={paged.rows} now={now} chosen={chosen} onChoose={choose} />}
      </Faces>
      <MoreOf paged={paged} />
    </>
  )
  return (
    <Screen wide>
      <Panes
        list={list}
        detail={chosen && <DecisionDetail key={chosen} decisionId={chosen} onMoved={reload} />}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1]} icon="pencil" />}
      />
    </Screen>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly now: number
  readonly chosen: string | undefined
  readonly onChoose: (decisionId: string) => void
}

function Rows({ rows, now, chosen, onChoose }: RowsProps) {
  if (rows.length === 0) return <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} icon="pencil" />
  const noteOf = ({ kind, proposedBy, proposedAt }: Row) =>
    `${decisionKindNames[kind]} · ${copy.by(proposedBy, sayDay(dayOf(proposedAt), dayOf(now)))}`
  return (
    <Card flush>
      {rows.map(row => (
        <ListRow
          key={row.decisionId}
          title={row.title}
          note={noteOf(row)}
          aside={<Tag {...decisionStateWords[row.state]} />}
          isOn={row.decisionId === chosen}
          onClick={() => onChoose(row.decisionId)}
        />
      ))}
    </Card>
  )
}

function ProposeButton({ onDone }: { readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    onDone()
  }
  return (
    <>
      <Button icon="plus" label={copy.propose} onClick={() => setOpen(true)} />
      {isOpen && <ProposeSheet onDone={done} onClose={() => setOpen(false)} />}
    </>
  )
}
