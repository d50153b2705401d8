import { useState } from 'react'
import { Empty } from '~/src/components/Empty'
import { Screen } from '~/src/components/Screen'
import { useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { staffCopy as copy } from './staff.copy'
import { useMyPositions } from '~/src/features/account/positions.client'
import { facesFor, type Face } from './workbench/Faces'
import { DoorsBench } from './workbench/DoorsBench'
import { NarrowBench } from './workbench/NarrowBench'
import { useQueue } from './workbench/use-bench'
import { WideBench } from './workbench/WideBench'

/** The desk of whoever works here: what is due next, by clock. Who has no queue begins with the doors. */
export function WorkbenchScreen() {
  const positions = useMyPositions()
  const isWide = useWide()
  const ticketId = useParameter('ticketId')
  const [face, turn] = useState<Face>('today')
  const queue = useQueue(face)
  const faces = facesFor(positions ?? [])
  if (positions !== undefined && positions.length === 0) {
    return (
      <Screen>
        <Empty title={copy.notStaff[0] ?? ''} note={copy.notStaff[1]} icon="lock" />
      </Screen>
    )
  }
  const hasQueue = positions === undefined || faces.includes('today')
  if (!hasQueue) return <DoorsBench positions={positions} />
  if (!isWide) return <NarrowBench positions={positions ?? []} face={face} queue={queue} onFace={turn} />
  return <WideBench positions={positions ?? []} face={face} queue={queue} ticketId={ticketId} onFace={turn} />
}
