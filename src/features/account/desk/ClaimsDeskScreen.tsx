import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { useChosen } from '~/src/lib/chosen'
import { usePaged, type Paged } from '~/src/lib/paging'
import { back } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import type { AccountContract } from '~/types/account/account.contract'
import type { ClaimRow } from '~/types/account/linking.views'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from '../account.client'
import { claimRelationNames, claimsDeskCopy as copy, claimStateNames } from '../linking.copy'
import { ClaimPane } from './ClaimPane'
import { correctionsDeskCopy as correctionsCopy } from './corrections.copy'
import { CorrectionsList } from './CorrectionsList'

type Face = 'open' | 'decided'
/** Beside the claims, what customers ask to be corrected (R2.6). */
type Shown = Face | 'corrections'

/** Claims of my estates: who waits longest first; what was answered, newest first (R2.4). */
export function ClaimsDeskScreen() {
  const { chosen, choose, isWide } = useChosen('claims')
  const [shown, setShown] = useState<Shown>('open')
  const face = shown === 'decided' ? 'decided' : 'open'
  const list = usePaged(`claims-${face}`, after =>
    accountClient.claimQueue(after === undefined ? { face } : { face, after }),
  )
  const leave = () => (isWide ? choose(undefined) : void back())
  return (
    <Screen wide>
      <Panes
        list={<List list={list} shown={shown} chosen={chosen} show={setShown} choose={choose} />}
        detail={
          chosen === undefined ? undefined : (
            <ClaimPane key={chosen} claimId={chosen} onDone={() => void list.reload()} onBack={leave} />
          )
        }
        nothing={
          <Card>
            <Empty icon="users" title={copy.choose} note={copy.chooseNote} />
          </Card>
        }
      />
    </Screen>
  )
}

interface ListProps {
  readonly list: Paged<OutputOf<AccountContract, 'claimQueue'>>
  readonly shown: Shown
  readonly chosen: string | undefined
  readonly show: (face: Shown) => void
  readonly choose: (id: string) => void
}

function List({ list, shown, chosen, show, choose }: ListProps) {
  const open = list.asked.state === 'ready' ? list.asked.data.open : undefined
  const faces = [
    { value: 'open' as const, label: copy.faces.open, ...(open !== undefined && { count: open }) },
    { value: 'decided' as const, label: copy.faces.decided },
    { value: 'corrections' as const, label: correctionsCopy.title },
  ]
  return (
    <>
      <Segmented options={faces} value={shown} onChange={show} />
      {shown === 'corrections' ? (
        <CorrectionsList />
      ) : (
        <Claims list={list} face={shown} chosen={chosen} choose={choose} />
      )}
    </>
  )
}

interface ClaimsProps extends Omit<ListProps, 'shown' | 'show'> {
  readonly face: Face
}

const Claims = ({ list, face, chosen, choose }: ClaimsProps) => (
  <PagedCard
    list={list}
    empty={{
      icon: 'inbox',
      title: face === 'open' ? copy.emptyTitle : copy.decidedEmpty,
      ...(face === 'open' && { note: copy.emptyNote }),
    }}
  >
    {(row, now) => <Row key={row.claimId} row={row} now={now} isOn={row.claimId === chosen} choose={choose} />}
  </PagedCard>
)

interface RowProps {
  readonly row: ClaimRow
  readonly now: number
  readonly isOn: boolean
  readonly choose: (id: string) => void
}

function Row({ row, now, isOn, choose }: RowProps) {
  const { claimId, unitName, name, relation, state, dueBy, isLate } = row
  const isOpen = state === 'submitted'
  const label = isOpen ? (isLate ? copy.late : copy.due(sayWhen(dueBy, now))) : claimStateNames[state]
  const tone = isLate && isOpen ? 'bad' : state === 'approved' ? 'ok' : isOpen ? 'accent' : 'quiet'
  return (
    <ListRow
      title={unitName}
      note={`${name} · ${claimRelationNames[relation]}`}
      aside={<Tag label={label} tone={tone} />}
      isOn={isOn}
      onClick={() => choose(claimId)}
    />
  )
}
