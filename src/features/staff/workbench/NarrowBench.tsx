import { View } from '@tarojs/components'
import { staffContract } from '~/types/staff/staff.contract'
import { Icon } from '~/src/components/Icon'
import { NavTitle } from '~/src/components/NavTitle'
import { Screen } from '~/src/components/Screen'
import { back, open } from '~/src/lib/paths'
import { mayUse, type Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { Doors } from './Doors'
import { Faces, facesFor, isQueueFace, type Face } from './Faces'
import { PagedList } from './PagedList'
import { RepairLine } from './rows'
import { SystemLine } from './SystemLine'
import type { useQueue } from './use-bench'
import './NarrowBench.scss'

interface NarrowBenchProps {
  readonly positions: readonly Position[]
  readonly face: Face
  readonly queue: ReturnType<typeof useQueue>
  readonly onFace: (face: Face) => void
}

/** The workbench in one hand: faces, then the list; a ticket, the calls and the timers are pages of their own. */
export function NarrowBench({ positions, face, queue, onFace }: NarrowBenchProps) {
  const shown = isQueueFace(face) ? face : 'today'
  const choose = (next: Face) => (isQueueFace(next) ? onFace(next) : void open(next))
  return (
    <Screen>
      <NavTitle>
        <View className="bench-back" aria-label={copy.home} onClick={() => void back()}>
          <Icon name="chevron-left" />
        </View>
        {copy.bench}
      </NavTitle>
      <Faces
        faces={facesFor(positions).filter(each => each !== 'system')}
        value={shown}
        counts={queue.counts}
        isWide={false}
        onChange={choose}
      />
      <View className="grow">
        <PagedList
          paged={queue.paged}
          empty={copy.empty[shown]}
          line={(row, now) => (
            <RepairLine
              key={row.ticketId}
              row={row}
              now={now}
              isOn={false}
              onClick={() => void open('staffTicket', { ticketId: row.ticketId })}
            />
          )}
        />
      </View>
      <View className="t-heading">{copy.moreWork}</View>
      <Doors positions={positions} />
      {mayUse(staffContract.running, positions) && <SystemLine onClick={() => void open('system')} />}
    </Screen>
  )
}
