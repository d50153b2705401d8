import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { useEvery } from '~/src/lib/every'
import { usePaged } from '~/src/lib/paging'
import { isQueueFace, type Counts, type Face } from './Faces'

type Queue = OutputOf<TicketContract, 'queue'>
const minute = 60_000

/** The queue of one face, asked for again every minute; what waits in each face stays known while another is opened. */
export function useQueue(face: Face) {
  const [counts, setCounts] = useState<Counts>({})
  const shown = isQueueFace(face) ? face : 'today'
  const paged = usePaged<Queue>(shown, async after => {
    const answer = await ticketClient.queue({ face: shown, after })
    if (answer.ok) setCounts(answer.data.counts)
    return answer
  })
  useEvery(minute, () => void paged.reload())
  return { paged, counts }
}
