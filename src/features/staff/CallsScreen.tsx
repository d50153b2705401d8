import { useState } from 'react'
import type { CallTaskRow } from '~/types/ticket/ticket.views'
import { Screen } from '~/src/components/Screen'
import { toast } from '~/src/components/toast'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { staffCopy as copy } from './staff.copy'
import { CallForm } from './calls/CallForm'
import { PagedList } from './workbench/PagedList'
import { CallLine } from './workbench/rows'

/** My call tasks on a phone: a tap opens the call, from there the ticket. */
export function CallsScreen() {
  const paged = usePaged('calls', after => ticketClient.calls({ after }))
  const [task, choose] = useState<CallTaskRow>()
  const now = paged.asked.state === 'ready' ? paged.asked.now : 0
  const done = (words: string) => {
    toast(words)
    choose(undefined)
    void paged.reload()
  }
  return (
    <Screen>
      <PagedList
        paged={paged}
        empty={copy.empty.calls}
        line={(row, at) => <CallLine key={row.taskId} row={row} now={at} isOn={false} onClick={() => choose(row)} />}
      />
      {task && (
        <CallForm
          key={task.taskId}
          task={task}
          now={now}
          onDone={done}
          sheet={{
            onClose: () => choose(undefined),
            onTicket: () => void open('staffTicket', { ticketId: task.ticketId }),
          }}
        />
      )}
    </Screen>
  )
}
