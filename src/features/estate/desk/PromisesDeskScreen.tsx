import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { estateContract, type EstateContract } from '~/types/estate/estate.contract'
import type { PromiseView } from '~/types/estate/promise'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { estateClient } from '../estate.client'
import { promisesCopy as copy } from './desk.copy'
import { Nothing } from './Nothing'
import { PromiseForm } from './PromiseForm'
import { PromisePane } from './PromisePane'
import { promiseTag } from './promise-tag'
import '../estate.scss'

type Face = 'open' | 'overdue' | 'closed'
const faces: readonly Face[] = ['open', 'overdue', 'closed']
/** In the place of an id: the form of a new one. */
const fresh = 'new'

/** Promises and what became of them, with each estate's account (R3.3). */
export function PromisesDeskScreen() {
  const { chosen, choose } = useChosen('promises')
  const [face, show] = useState<Face>('open')
  const paged = usePaged(`promises:${face}`, after => estateClient.promises({ face, after }))
  const mayAdd = mayUse(estateContract.makePromise, useMyPositions() ?? [])
  const done = (id: string) => {
    choose(id)
    void paged.reload()
  }
  const list = (
    <>
      {mayAdd && <Button kind="primary" icon="plus" label={copy.add} onClick={() => choose(fresh)} />}
      <Faces asked={paged.asked} onRetry={() => void paged.reload()}>
        {({ board }) => (
          <>
            {board.length > 0 && <Board board={board} />}
            <Segmented options={faces.map(value => ({ value, label: copy[value] }))} value={face} onChange={show} />
            <PromiseRows rows={paged.rows} chosen={chosen} onChoose={choose} />
            {paged.rows.length > 0 && <More hasMore={paged.hasMore} more={paged.more} onMore={paged.loadMore} />}
          </>
        )}
      </Faces>
    </>
  )
  const detail =
    chosen === fresh ? (
      <PromiseForm onDone={done} />
    ) : (
      chosen && <PromisePane key={chosen} promiseId={chosen} onChanged={() => void paged.reload()} />
    )
  return (
    <Screen wide>
      <Panes list={list} detail={detail} nothing={<Nothing />} />
    </Screen>
  )
}

function Board({ board }: { readonly board: OutputOf<EstateContract, 'promises'>['board'] }) {
  return (
    <Card title={copy.board}>
      <View className="estate-board">
        {copy.heads.map(head => (
          <View key={head} className="estate-board__head">
            {head}
          </View>
        ))}
        {board.flatMap(({ estateId, name, open, overdue, unmet, fulfilled }) => [
          <View key={estateId}>{name}</View>,
          <View key={`${estateId}:open`}>{open}</View>,
          <View key={`${estateId}:overdue`} className={overdue > 0 ? 'estate-board__late' : ''}>
            {overdue}
          </View>,
          <View key={`${estateId}:unmet`} className={unmet > 0 ? 'estate-board__late' : ''}>
            {unmet}
          </View>,
          <View key={`${estateId}:fulfilled`}>{fulfilled}</View>,
        ])}
      </View>
    </Card>
  )
}

interface PromiseRowsProps {
  readonly rows: readonly PromiseView[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function PromiseRows({ rows, chosen, onChoose }: PromiseRowsProps) {
  if (rows.length === 0) {
    return (
      <Card>
        <Empty icon="file" title={copy.emptyTitle} note={copy.emptyNote} />
      </Card>
    )
  }
  return (
    <Card flush>
      {rows.map(row => (
        <ListRow
          key={row.promiseId}
          title={row.what}
          note={`${row.unitName ?? row.estateName} · ${copy.due(row.dueOn)}`}
          aside={<Tag {...promiseTag(row)} />}
          isOn={row.promiseId === chosen}
          onClick={() => onChoose(row.promiseId)}
        />
      ))}
    </Card>
  )
}
