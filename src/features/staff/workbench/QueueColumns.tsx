import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { Paged } from '~/src/lib/paging'
import type { Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { TicketPane } from '../ticket/TicketPane'
import type { QueueFace } from './Faces'
import { PagedList } from './PagedList'
import { RepairLine } from './rows'

interface QueueColumnsProps {
  readonly face: QueueFace
  readonly paged: Paged<OutputOf<TicketContract, 'queue'>>
  readonly positions: readonly Position[]
  readonly startsWith: string | undefined
}

/** The list of a face and the ticket that is chosen in it, at first the one due next. A ticket that was moved on stays until another is chosen. */
export function QueueColumns({ face, paged, positions, startsWith }: QueueColumnsProps) {
  const [chosen, choose] = useState<{ face: QueueFace; ticketId: string } | undefined>(
    startsWith === undefined ? undefined : { face, ticketId: startsWith },
  )
  const first = paged.rows[0]?.ticketId
  const ticketId = chosen?.face === face ? chosen.ticketId : first
  const take = (next: string) => choose({ face, ticketId: next })
  return (
    <>
      <View className="bench__list">
        <View className="bench__list-head">
          <View className="t-heading">{copy.faces[face]}</View>
          <View className="t-least">{copy.byDue}</View>
        </View>
        <PagedList
          paged={paged}
          empty={copy.empty[face]}
          line={(row, now) => (
            <RepairLine
              key={row.ticketId}
              row={row}
              now={now}
              isOn={row.ticketId === ticketId}
              onClick={() => take(row.ticketId)}
            />
          )}
        />
      </View>
      <View className="bench__ticket">
        {ticketId !== undefined && (
          <TicketPane
            ticketId={ticketId}
            positions={positions}
            isWide
            onMoved={() => {
              take(ticketId)
              void paged.reload()
            }}
          />
        )}
      </View>
    </>
  )
}
