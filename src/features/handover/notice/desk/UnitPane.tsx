import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { sayWhen } from '~/src/lib/when'
import { handoverContract } from '~/types/handover/handover.contract'
import type { NoticeUnit } from '~/types/handover/notice.views'
import { weekday } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { letterCopy } from '../notice.copy'
import { CallSheet } from './CallSheet'
import { boardCopy, markWords, unitCopy as copy } from './notice.desk.copy'
import { PeopleRows } from './PeopleRows'
import { PostingSheet } from './PostingSheet'
import { markOf } from './TableCard'
import { UnitFeesCard } from './UnitFeesCard'
import { listed } from '~/types/kernel/lists.copy'

interface UnitPaneProps {
  readonly unitId: string
  readonly onChanged: () => void
}

/** One flat's notice at the desk: how far it came, its posting, its people, its fees. */
export function UnitPane({ unitId, onChanged }: UnitPaneProps) {
  const [asked, reload] = useAsked(`noticeUnit:${unitId}`, () => handoverClient.noticeUnit({ unitId }))
  const changed = () => {
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(unit, now) => (
        <>
          <WayCard unit={unit} now={now} onChanged={changed} />
          <Card title={copy.facts.people}>
            <PeopleRows people={unit.people} />
          </Card>
          <UnitFeesCard unit={unit} now={now} onChanged={changed} />
        </>
      )}
    </Faces>
  )
}

interface WayCardProps {
  readonly unit: NoticeUnit
  readonly now: number
  readonly onChanged: () => void
}

function WayCard({ unit, now, onChanged }: WayCardProps) {
  const positions = useMyPositions() ?? []
  const [asks, setAsks] = useState<'posting' | 'call'>()
  const mark = markOf(unit.notice)
  const done = () => {
    setAsks(undefined)
    onChanged()
  }
  const mayPost = mayUse(handoverContract.recordPosting, positions) && mark !== undefined
  const mayCall = mayUse(handoverContract.recordNoticeCall, positions) && unit.needsCall
  const sheet = { onClose: () => setAsks(undefined), onDone: done }
  return (
    <Card title={unit.unitName} aside={<Tag label={mark ? markWords[mark] : boardCopy.notSent} />}>
      <Facts facts={factsOf(unit, now)} />
      {mayCall && <Button icon="phone" label={copy.called} onClick={() => setAsks('call')} />}
      {mayPost && <Button label={unit.posting ? copy.change : copy.record} onClick={() => setAsks('posting')} />}
      {asks === 'call' && <CallSheet unitId={unit.unitId} {...sheet} />}
      {asks === 'posting' && <PostingSheet unitId={unit.unitId} posting={unit.posting} {...sheet} />}
    </Card>
  )
}

function factsOf(unit: NoticeUnit, now: number) {
  const { notice, posting, call, days } = unit
  const at = (instant: number | null, name: string | null = null): string => {
    if (instant === null) return copy.notYet
    return name === null ? sayWhen(instant, now) : copy.by(sayWhen(instant, now), name)
  }
  const rung =
    call && (call.doneAt === null ? copy.tries(call.tries, call.words) : copy.callSettled(call.words, call.byName))
  return [
    { name: copy.facts.days, value: listed(days.map(day => letterCopy.day(day, weekday(day)))) },
    { name: copy.facts.sent, value: at(notice.sentAt) },
    {
      name: copy.facts.posting,
      value: posting ? copy.posting(posting.carrier, posting.trackingNumber, posting.postedOn) : copy.notYet,
    },
    { name: copy.facts.delivered, value: at(notice.deliveredAt) },
    { name: copy.facts.read, value: at(notice.readAt, unit.readByName) },
    { name: copy.facts.confirmed, value: at(notice.confirmedAt, unit.confirmedByName) },
    ...(call
      ? [{ name: copy.facts.call, value: call.tries === 0 && call.doneAt === null ? copy.callNeeded : rung }]
      : []),
  ]
}
