import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
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
import { sayDate, sayDay } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { MoreOf } from './MoreOf'
import { recognitionCopy as copy, recognitionStateWords } from './recognition.copy'
import { RecognitionDetail } from './RecognitionDetail'
import { RecordSheet } from './RecordSheet'

type Row = OutputOf<StaffContract, 'recognitions'>['rows'][number]

/** Rewards and warnings (R1.3): those about me, and for whoever decides everybody's. */
export function RecognitionScreen() {
  const positions = useMyPositions() ?? []
  const { chosen, choose } = useChosen('recognition')
  const paged = usePaged('recognitions', after => staffClient.recognitions({ after }))
  const [recording, record] = useState<RecognitionKind>()
  const reload = () => void paged.reload()
  const done = () => {
    record(undefined)
    reload()
  }
  const list = (
    <>
      {mayUse(staffContract.recordReward, positions) && (
        <>
          <Button icon="star" label={copy.recordReward} onClick={() => record('reward')} />
          <Button icon="warning" label={copy.recordWarning} onClick={() => record('warning')} />
        </>
      )}
      <Faces asked={paged.asked} onRetry={reload}>
        {(_data, now) => <Rows rows={paged.rows} now={now} chosen={chosen} onChoose={choose} />}
      </Faces>
      <MoreOf paged={paged} />
      {recording && <RecordSheet kind={recording} onDone={done} onClose={() => record(undefined)} />}
    </>
  )
  return (
    <Screen wide>
      <Panes
        list={list}
        detail={chosen && <RecognitionDetail key={chosen} recognitionId={chosen} onMoved={reload} />}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1]} icon="star" />}
      />
    </Screen>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly now: number
  readonly chosen: string | undefined
  readonly onChoose: (recognitionId: string) => void
}

function Rows({ rows, now, chosen, onChoose }: RowsProps) {
  if (rows.length === 0) return <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} icon="star" />
  return (
    <Card flush>
      {rows.map(row => (
        <ListRow
          key={row.recognitionId}
          title={row.isAboutMe ? copy.aboutMe : row.about}
          note={noteOf(row, now)}
          icon={row.kind === 'reward' ? 'star' : 'warning'}
          aside={<Tag {...recognitionStateWords[row.state]} />}
          isOn={row.recognitionId === chosen}
          onClick={() => onChoose(row.recognitionId)}
        />
      ))}
    </Card>
  )
}

function noteOf({ kind, recordedAt, lapsesOn, isLapsed }: Row, now: number): string {
  const today = dayOf(now)
  const line = copy.line(copy.kinds[kind], sayDay(dayOf(recordedAt), today))
  if (lapsesOn === null) return line
  return `${line} · ${isLapsed ? copy.lapsed : copy.lapses(sayDate(lapsesOn, today))}`
}
