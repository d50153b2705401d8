import { useEffect, useState } from 'react'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Skeleton } from '~/src/components/Skeleton'
import { Tag } from '~/src/components/Tag'
import { useChosen } from '~/src/lib/chosen'
import { sayClock } from '~/src/lib/when'
import type { InspectionRow } from '~/types/handover/inspection'
import { FlatFoot, FlatWork } from './FlatWork'
import { inspectionStateWords, listCopy as copy } from './inspection.copy'
import { flatOf } from './noted'
import { downloadToday, startPhone, usePhone } from './phone'
import { stateTones } from './state-tones'
import { usePhoneLife } from './useInspecting'

type Whose = 'mine' | 'all'
/** Inspections on a phone (R5.6): the flats of today, and one of them; both are there without signal. */
export function InspectScreen() {
  const { chosen, choose, isWide } = useChosen('inspect')
  usePhoneLife()
  const nothing = (
    <Card>
      <Empty icon="building" title={copy.choose} />
    </Card>
  )
  return (
    <Screen wide foot={chosen !== undefined && !isWide && <FlatFoot unitId={chosen} />}>
      <Panes
        list={<TodayList chosen={chosen} choose={choose} />}
        detail={
          chosen === undefined ? undefined : (
            <>
              <FlatWork key={chosen} unitId={chosen} />
              {isWide && <FlatFoot unitId={chosen} />}
            </>
          )
        }
        nothing={nothing}
      />
    </Screen>
  )
}

interface TodayListProps {
  readonly chosen: string | undefined
  readonly choose: (unitId: string) => void
}

function TodayList({ chosen, choose }: TodayListProps) {
  const { isReady, isOnline, list } = usePhone()
  const [whose, setWhose] = useState<Whose>('mine')
  const [isAsking, setAsking] = useState(true)
  useEffect(() => {
    setAsking(true)
    void startPhone()
      .then(() => downloadToday(whose))
      .finally(() => setAsking(false))
  }, [whose])
  if (!isReady || (isAsking && !list)) return <Skeleton cards={2} />
  const rows = list?.rows ?? []
  return (
    <>
      <Segmented
        options={[
          { value: 'mine', label: copy.faces.mine },
          { value: 'all', label: copy.faces.all },
        ]}
        value={whose}
        onChange={setWhose}
      />
      {!isOnline && <Callout tone="accent">{list ? copy.offline : copy.neverDownloaded}</Callout>}
      {rows.length === 0 && list && (
        <Card>
          <Empty icon="inbox" title={copy.empty} note={copy.emptyNote} />
        </Card>
      )}
      {rows.length > 0 && (
        <Card flush>
          {rows.map(row => (
            <FlatRow key={row.unitId} row={row} isOn={row.unitId === chosen} onClick={() => choose(row.unitId)} />
          ))}
        </Card>
      )}
    </>
  )
}

function FlatRow({ row, isOn, onClick }: { row: InspectionRow; isOn: boolean; onClick: () => void }) {
  const { kits, items } = usePhone()
  const saved = kits[row.unitId]
  const waiting = items.filter(({ group }) => group === row.unitId)
  const flat = saved && flatOf(saved.kit, waiting)
  const state = flat?.inspection?.state ?? row.state ?? 'none'
  const when = row.from === null || row.to === null ? copy.noTime : copy.between(sayClock(row.from), sayClock(row.to))
  const note = [
    ...[when, row.hasArrived ? copy.arrived : copy.notArrived, saved ? copy.kept : copy.notKept],
    ...(waiting.length > 0 ? [copy.waiting(waiting.length)] : []),
  ].join(' · ')
  return (
    <ListRow
      title={row.unitName}
      note={note}
      isOn={isOn}
      aside={<Tag label={inspectionStateWords[state]} tone={stateTones[state]} />}
      onClick={onClick}
    />
  )
}
