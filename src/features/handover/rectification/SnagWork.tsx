import type { ReactNode } from 'react'
import { useState } from 'react'
import { Faces } from '~/src/components/Faces'
import { useAsked } from '~/src/lib/asking'
import type { SnagPage } from '~/types/handover/rectification'
import { handoverClient } from '../handover.client'
import { useActs } from './ActBar'
import { ConfirmCard } from './ConfirmCard'
import { ChargeCard, DeskCard } from './DeskCards'
import { NowCard } from './NowCard'
import { PinCard } from './PinCard'
import { FixCard, FoundCard, PastCard } from './WhatCards'

interface SnagWorkProps {
  readonly snagId: string
  /** The owner's page. */
  readonly isMine?: boolean
  readonly onChanged?: () => void
  /** Around the page, with its foot: a phone's has a bar at the thumb. */
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

/** One snag on one page, for its owner, whoever mends it, and the company: each sees what is theirs, and what they may do. */
export function SnagWork({ snagId, isMine = false, onChanged, frame }: SnagWorkProps) {
  const [asked, reload] = useAsked(`snag:${snagId}`, () => handoverClient.snag({ snagId }))
  const done = () => {
    void reload()
    onChanged?.()
  }
  if (asked.state !== 'ready') {
    const waiting = (
      <Faces asked={asked} cards={3} onRetry={() => void reload()}>
        {() => null}
      </Faces>
    )
    return <>{frame(waiting, null)}</>
  }
  return <Shown page={asked.data} now={asked.now} isMine={isMine} onDone={done} frame={frame} />
}

interface ShownProps extends Pick<SnagWorkProps, 'frame'> {
  readonly page: SnagPage
  readonly now: number
  readonly isMine: boolean
  readonly onDone: () => void
}

function Shown({ page, now, isMine, onDone, frame }: ShownProps) {
  const [isSigning, sign] = useState(false)
  const acts = useActs({ page, now, isMine, onDone, onConfirm: () => sign(true) })
  if (isSigning) {
    const leave = () => sign(false)
    const signed = () => {
      leave()
      onDone()
    }
    return <>{frame(<ConfirmCard page={page} onDone={signed} onBack={leave} />, null)}</>
  }
  const body = (
    <>
      <NowCard page={page} now={now} isMine={isMine} />
      {page.chargeShown && <ChargeCard charge={page.chargeShown} now={now} />}
      <FixCard page={page} now={now} />
      <FoundCard page={page} now={now} />
      <PinCard page={page} />
      <PastCard page={page} now={now} isMine={isMine} />
      {page.desk && <DeskCard desk={page.desk} recordedAt={page.recordedAt} now={now} />}
      {acts.others}
      {acts.sheet}
    </>
  )
  return <>{frame(body, acts.foot)}</>
}
