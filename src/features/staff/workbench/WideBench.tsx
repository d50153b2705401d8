import { View } from '@tarojs/components'
import { staffContract } from '~/types/staff/staff.contract'
import { Screen } from '~/src/components/Screen'
import { mayUse, type Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import { systemCopy } from '../staff.system.copy'
import { SystemPanel } from '../system/SystemPanel'
import { CallsColumns } from './CallsColumns'
import { SideDoors } from './Doors'
import { Faces, facesFor, isQueueFace, type Face } from './Faces'
import { QueueColumns } from './QueueColumns'
import { SystemLine } from './SystemLine'
import type { useQueue } from './use-bench'
import './WideBench.scss'

interface WideBenchProps {
  readonly positions: readonly Position[]
  readonly face: Face
  readonly queue: ReturnType<typeof useQueue>
  /** From the address: the ticket to begin with. */
  readonly ticketId: string | undefined
  readonly onFace: (face: Face) => void
}

/** The workbench at a desk: faces, list and ticket beside each other. */
export function WideBench({ positions, face, queue, ticketId, onFace }: WideBenchProps) {
  const maySeeRunning = mayUse(staffContract.running, positions)
  return (
    <Screen wide>
      <View className="bench">
        <View className="bench__side">
          <View className="bench__name">{copy.bench}</View>
          <Faces
            faces={facesFor(positions).filter(each => each !== 'system')}
            value={face}
            counts={queue.counts}
            isWide
            onChange={onFace}
          />
          <SideDoors positions={positions} />
          <View className="bench__rest" />
          {maySeeRunning && <SystemLine onClick={() => onFace('system')} />}
        </View>
        {isQueueFace(face) && (
          <QueueColumns face={face} paged={queue.paged} positions={positions} startsWith={ticketId} />
        )}
        {face === 'calls' && <CallsColumns positions={positions} onCalled={() => void queue.paged.reload()} />}
        {face === 'system' && (
          <View className="bench__both column">
            <View className="t-title">{systemCopy.title}</View>
            <SystemPanel positions={positions} />
          </View>
        )}
      </View>
    </Screen>
  )
}
