import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { handoverContract } from '~/types/handover/handover.contract'
import type { BatchDetail } from '~/types/handover/plan.views'
import { dayOf } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { batchLinkWords } from './batch.copy'
import { batchLinks } from './links'
import { ConditionsCard } from './ConditionsCard'
import { ContingencyCards } from './ContingencyCards'
import { FlatsCard } from './FlatsCard'
import { GroupCard } from './GroupCard'
import { HeadCard } from './HeadCard'
import { MovesCard } from './MovesCard'
import { NewBatch } from './NewBatch'
import { NextCard } from './NextCard'
import { PlanCard } from './PlanCard'
import type { SheetName } from './sheets'
import { BatchSheets } from './BatchSheets'

interface BatchPaneProps {
  readonly batchId: string
  /** Something changed that the list shows, too. */
  readonly onChanged: () => void
}

/** What the caller may do with a batch: the cards show nothing that the server would refuse. */
export interface May {
  readonly plan: boolean
  readonly override: boolean
  readonly play: boolean
  readonly review: boolean
}
const mayOf = (positions: readonly Position[]): May => ({
  plan: mayUse(handoverContract.nameGroup, positions),
  override: mayUse(handoverContract.overrideGate, positions),
  play: mayUse(handoverContract.playContingency, positions),
  review: mayUse(handoverContract.reviewContingency, positions),
})

/** A batch on one page: what it waits for next is the largest, then the rooms that work on it, then what it consists of. */
export function BatchPane({ batchId, onChanged }: BatchPaneProps) {
  const [asked, reload] = useAsked(`batch:${batchId}`, () => handoverClient.batch({ batchId }))
  const [turn, setTurn] = useState(0)
  const [sheet, open] = useState<SheetName>()
  const may = mayOf(useMyPositions() ?? [])
  const changed = () => {
    open(undefined)
    setTurn(before => before + 1)
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(batch, now) =>
        sheet?.is === 'terms' ? (
          <NewBatch batch={batch} onDone={changed} onBack={() => open(undefined)} />
        ) : (
          <>
            <Cards batch={batch} now={now} may={may} open={open} turn={turn} onDone={changed} />
            {sheet && <BatchSheets sheet={sheet} batch={batch} onDone={changed} onClose={() => open(undefined)} />}
          </>
        )
      }
    </Faces>
  )
}

interface CardsProps {
  readonly batch: BatchDetail
  readonly now: number
  readonly may: May
  readonly open: (sheet: SheetName) => void
  /** Counts changes, so that the flats are asked for again. */
  readonly turn: number
  readonly onDone: () => void
}

function Cards({ batch, now, may, open, turn, onDone }: CardsProps) {
  const shown = { batch, may, open }
  return (
    <>
      <NextCard {...shown} today={dayOf(now)} onDone={onDone} />
      <HeadCard batch={batch} now={now} />
      <Rooms batch={batch} />
      <GroupCard {...shown} />
      <ConditionsCard {...shown} now={now} />
      <PlanCard {...shown} now={now} />
      <ContingencyCards {...shown} now={now} />
      <FlatsCard {...shown} turn={turn} />
      <MovesCard {...shown} />
    </>
  )
}

/** The other rooms of the handover, as far as they have something to do with a batch in this state. */
function Rooms({ batch: { batchId, state } }: { readonly batch: BatchDetail }) {
  const links = batchLinks.filter(({ states }) => states.includes(state))
  if (links.length === 0) return null
  return (
    <Card flush>
      {links.map(({ key, icon, open }) => (
        <ListRow
          key={key}
          icon={icon}
          title={batchLinkWords[key].label}
          note={batchLinkWords[key].note}
          onClick={() => open(batchId)}
        />
      ))}
    </Card>
  )
}
