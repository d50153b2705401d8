import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { useMyPositions } from '~/src/features/account/positions.client'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { handoverContract } from '~/types/handover/handover.contract'
import type { CallRow } from '~/types/handover/notice.views'
import { handoverClient } from '../../handover.client'
import { CallSheet } from './CallSheet'
import { boardCopy, unitCopy as copy } from './notice.desk.copy'
import { PeopleRows } from './PeopleRows'

interface CallsPaneProps {
  readonly batchId: string
  readonly onChanged: () => void
}

/** Whom to ring (R5.3): a flat, its people, what was tried. */
export function CallsPane({ batchId, onChanged }: CallsPaneProps) {
  const list = usePaged(`unitsToCall:${batchId}`, after =>
    handoverClient.unitsToCall({ batchId, ...(after !== undefined && { after }) }),
  )
  const [calls, setCalls] = useState<CallRow>()
  const called = () => {
    setCalls(undefined)
    void list.reload()
    onChanged()
  }
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()} cards={2}>
      {() =>
        list.rows.length === 0 ? (
          <Card title={boardCopy.rooms.calls}>
            <Empty icon="check" title={boardCopy.emptyTitle} note={boardCopy.rooms.callsNote} />
          </Card>
        ) : (
          <>
            {list.rows.map(row => (
              <CallCard key={row.unitId} row={row} onCall={() => setCalls(row)} />
            ))}
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
            {calls && <CallSheet unitId={calls.unitId} onClose={() => setCalls(undefined)} onDone={called} />}
          </>
        )
      }
    </Faces>
  )
}

function CallCard({ row, onCall }: { readonly row: CallRow; readonly onCall: () => void }) {
  const positions = useMyPositions() ?? []
  const { call, people, unitName } = row
  return (
    <Card title={unitName}>
      <View className="t-second">{call.tries === 0 ? copy.callNeeded : copy.tries(call.tries, call.words)}</View>
      <PeopleRows people={people} />
      {mayUse(handoverContract.recordNoticeCall, positions) && <Button label={copy.called} onClick={onCall} />}
    </Card>
  )
}
