import { useState } from 'react'
import type { CallTaskRow } from '~/types/ticket/ticket.views'
import { Button } from '~/src/components/Button'
import { Screen } from '~/src/components/Screen'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { callTitles } from './staff.calls.copy'
import { staffCopy as copy } from './staff.copy'
import { CallCard } from './calls/CallCard'
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
        <Sheet title={callTitles[task.kind]} note={task.unitName} isOpen onClose={() => choose(undefined)}>
          <CallCard task={task} now={now} onDone={done} />
          <Button label={copy.open} onClick={() => void open('staffTicket', { ticketId: task.ticketId })} />
        </Sheet>
      )}
    </Screen>
  )
}
