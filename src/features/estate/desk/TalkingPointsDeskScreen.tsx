import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import type { TalkingPointView } from '~/types/estate/talking-points.actions'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag, type TagTone } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { topicNames } from '../about.copy'
import { estateClient } from '../estate.client'
import { EstateChoice } from '../EstateChoice'
import { talkingCopy as copy } from './desk.copy'
import { BackToList } from './BackToList'
import { Nothing } from './Nothing'
import { TalkingPointForm, TalkingPointPane } from './TalkingPointPane'
import '../estate.scss'

/** What is open: the form of a new one, or one of the list. */
interface Opened {
  readonly estateId: string
  readonly point: TalkingPointView | undefined
}

/** What everybody says alike, from draft to withdrawn (R3.5). */
export function TalkingPointsDeskScreen() {
  const [opened, open] = useState<Opened>()
  const [turn, setTurn] = useState(0)
  const done = () => {
    open(undefined)
    setTurn(now => now + 1)
  }
  const detail = opened && (
    <>
      <BackToList onBack={() => open(undefined)} />
      {opened.point ? (
        <TalkingPointPane key={opened.point.talkingPointId} point={opened.point} onDone={done} />
      ) : (
        <TalkingPointForm key="new" estateId={opened.estateId} onDone={done} />
      )}
    </>
  )
  return (
    <Screen wide>
      <Panes
        list={
          <EstateChoice>
            {estateId => (
              <Points
                key={estateId}
                estateId={estateId}
                turn={turn}
                chosen={opened?.point?.talkingPointId}
                onOpen={open}
              />
            )}
          </EstateChoice>
        }
        detail={detail}
        nothing={<Nothing />}
      />
    </Screen>
  )
}

const tones: Record<TalkingPointView['state'], TagTone> = {
  draft: 'warn',
  reviewed: 'accent',
  inForce: 'ok',
  withdrawn: 'quiet',
}

interface PointsProps {
  readonly estateId: string
  /** Asked again with each change beside it. */
  readonly turn: number
  readonly chosen: string | undefined
  readonly onOpen: (opened: Opened) => void
}

function Points({ estateId, turn, chosen, onOpen }: PointsProps) {
  const [asked, reload] = useAsked(`points:${estateId}:${turn}`, () => estateClient.talkingPoints({ estateId }))
  const mayAdd = mayUse(estateContract.draftTalkingPoint, useMyPositions() ?? [])
  return (
    <>
      {mayAdd && (
        <Button kind="primary" icon="plus" label={copy.add} onClick={() => onOpen({ estateId, point: undefined })} />
      )}
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ rows }) => (
          <Card flush={rows.length > 0}>
            {rows.length === 0 && <Empty icon="message" title={copy.emptyTitle} note={copy.emptyNote} />}
            {rows.map(point => (
              <ListRow
                key={point.talkingPointId}
                title={`${topicNames[point.topic]} · ${copy.number(point.number)}`}
                note={point.text}
                aside={<Tag label={copy.states[point.state]} tone={tones[point.state]} />}
                isOn={point.talkingPointId === chosen}
                onClick={() => onOpen({ estateId, point })}
              />
            ))}
          </Card>
        )}
      </Faces>
    </>
  )
}
