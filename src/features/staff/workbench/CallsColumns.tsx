import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '~/src/components/toast'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { usePaged } from '~/src/lib/paging'
import { CallForm } from '../calls/CallForm'
import type { Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { TicketPane } from '../ticket/TicketPane'
import { PagedList } from './PagedList'
import { CallLine } from './rows'

interface CallsColumnsProps {
  readonly positions: readonly Position[]
  /** A call was recorded: the counts beside the faces are old. */
  readonly onCalled: () => void
}

/** My call tasks and, beside them, the call with its ticket under it. */
export function CallsColumns({ positions, onCalled }: CallsColumnsProps) {
  const paged = usePaged('calls', after => ticketClient.calls({ after }))
  const [chosen, choose] = useState<string>()
  const task = paged.rows.find(row => row.taskId === chosen) ?? paged.rows[0]
  const now = paged.asked.state === 'ready' ? paged.asked.now : 0
  const done = (words: string) => {
    toast(words)
    void paged.reload()
    onCalled()
  }
  return (
    <>
      <View className="bench__list">
        <View className="bench__list-head">
          <View className="t-heading">{copy.faces.calls}</View>
          <View className="t-least">{copy.byDue}</View>
        </View>
        <PagedList
          paged={paged}
          empty={copy.empty.calls}
          line={(row, at) => (
            <CallLine
              key={row.taskId}
              row={row}
              now={at}
              isOn={row.taskId === task?.taskId}
              onClick={() => choose(row.taskId)}
            />
          )}
        />
      </View>
      <View className="bench__ticket">
        {task && (
          <TicketPane
            ticketId={task.ticketId}
            positions={positions}
            isWide
            lead={<CallForm key={task.taskId} task={task} now={now} onDone={done} />}
            onMoved={() => void paged.reload()}
          />
        )}
      </View>
    </>
  )
}
