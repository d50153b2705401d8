import { Empty } from '~/src/components/Empty'
import { Card } from '~/src/components/Card'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { isOutsider } from '~/types/staff/positions'
import { deskCopy as copy } from '../rectification.copy'
import { SnagWork } from '../SnagWork'
import { ContractorList } from './ContractorList'
import { QueueList } from './QueueList'

/** Rectifications at the desk: the group's queue; to a contractor their own and nothing else (R5.8). */
export function RectificationsScreen() {
  const positions = useMyPositions()
  const { chosen, choose, isWide } = useChosen('rectifications')
  const isTheirs = positions !== undefined && isOutsider({ positions })
  if (chosen !== undefined && !isWide) {
    const frame = (body: React.ReactNode, foot: React.ReactNode) => (
      <Screen wide foot={foot}>
        {body}
      </Screen>
    )
    return <SnagWork snagId={chosen} frame={frame} />
  }
  const detail = chosen !== undefined && (
    <SnagWork
      key={chosen}
      snagId={chosen}
      frame={(body, foot) => (
        <>
          {body}
          {foot}
        </>
      )}
    />
  )
  const nothing = (
    <Card>
      <Empty icon="pencil" title={copy.nothing[0] ?? ''} note={copy.nothing[1]} />
    </Card>
  )
  const list =
    positions &&
    (isTheirs ? <ContractorList chosen={chosen} choose={choose} /> : <QueueList chosen={chosen} choose={choose} />)
  return (
    <Screen wide>
      <Panes list={list} detail={detail || undefined} nothing={nothing} />
    </Screen>
  )
}
