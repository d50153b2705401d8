import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract, type ArchiveContract } from '~/types/archive/archive.contract'
import type { EstateFiles, FollowUpRow } from '~/types/archive/files.views'
import type { InputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDay } from '~/src/lib/when'
import { archiveClient } from '../archive.client'
import { ShareBar } from './CompletenessCard'
import { factWords, filesCopy as copy } from './files.desk.copy'
import type { Open } from './FilesDeskScreen'
import { FollowUpSheet } from './FollowUpSheet'
import { ProspectSheet } from './ProspectSheet'
import './files.scss'

export type Lacking = Omit<InputOf<ArchiveContract, 'filesLacking'>, 'after'> & { readonly estateName: string }

interface BoardProps {
  readonly positions: readonly Position[]
  readonly version: number
  readonly onLook: (lacking: Lacking) => void
  readonly onOpen: (open: Open) => void
}

/** How the files of my estates stand (R2.3), and what I promised to come back to. */
export function Board({ positions, version, onLook, onOpen }: BoardProps) {
  const [asked, reload] = useAsked(`board:${version}`, () => archiveClient.filesBoard({}))
  const [isOpening, open] = useState(false)
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ estates, mine }) => (
        <View className="column">
          {mayUse(archiveContract.openProspect, positions) && mine.length > 0 && (
            <Button icon="plus" label={copy.open} onClick={() => open(true)} />
          )}
          {mayUse(archiveContract.followUps, positions) && <FollowUps version={version} onOpen={onOpen} />}
          {estates.length === 0 && <Empty title={copy.boardEmpty[0] ?? ''} note={copy.boardEmpty[1] ?? ''} />}
          {estates.map(estate => (
            <EstateCard key={estate.estateId} estate={estate} onLook={onLook} />
          ))}
          {isOpening && (
            <ProspectSheet
              estates={mine}
              onDone={personId => {
                open(false)
                void reload()
                onOpen({ personId })
              }}
              onClose={() => open(false)}
            />
          )}
        </View>
      )}
    </Faces>
  )
}

function EstateCard({ estate, onLook }: { readonly estate: EstateFiles } & Pick<BoardProps, 'onLook'>) {
  const { estateId, name, customers, withFile, complete, stale, prospects, missing } = estate
  const look = (fact: Lacking['fact']) => () => onLook({ estateId, fact, estateName: name })
  const lacking = missing.filter(({ fact, count }) => fact !== 'confirmed' && count > 0)
  return (
    <Card title={name} aside={copy.people(customers)} flush>
      <View className="files-figures">
        <Figure name={copy.withFile} part={withFile} all={customers} />
        <Figure name={copy.complete} part={complete} all={withFile} />
        <Figure name={copy.stale} count={stale} />
        <Figure name={copy.prospects} count={prospects} />
      </View>
      <View className="files-share">
        <ShareBar part={complete} all={withFile} />
      </View>
      {customers > withFile && (
        <ListRow title={copy.withoutFile} aside={copy.people(customers - withFile)} onClick={look('file')} />
      )}
      {stale > 0 && (
        <ListRow title={copy.lackingTitle['confirmed'] ?? ''} aside={copy.people(stale)} onClick={look('confirmed')} />
      )}
      {lacking.map(({ fact, count }) => (
        <ListRow
          key={fact}
          title={copy.lacking(factWords[fact])}
          aside={copy.people(count)}
          onClick={look(fact as Lacking['fact'])}
        />
      ))}
      {prospects > 0 && <ListRow title={copy.prospects} aside={copy.people(prospects)} onClick={look('prospects')} />}
      <ListRow title={copy.allCustomers} aside={copy.people(withFile)} onClick={look('any')} />
    </Card>
  )
}

type FigureProps =
  | { readonly name: string; readonly part: number; readonly all: number }
  | { readonly name: string; readonly count: number }

/** A share never stands alone: how many of how many is under it (R12.1). */
function Figure(props: FigureProps) {
  const isShare = 'part' in props
  return (
    <View className="files-figure">
      <View className="t-least">{props.name}</View>
      <View className="files-figure__share">{isShare ? copy.share(props.part, props.all) : props.count}</View>
      {isShare && <View className="t-least">{copy.of(props.part, props.all)}</View>}
    </View>
  )
}

function FollowUps({ version, onOpen }: Pick<BoardProps, 'version' | 'onOpen'>) {
  const paged = usePaged(`followUps:${version}`, after => archiveClient.followUps({ after }))
  const [finishing, finish] = useState<FollowUpRow>()
  if (paged.asked.state !== 'ready' || paged.rows.length === 0) return null
  const today = dayOf(paged.asked.now)
  return (
    <Card title={copy.followUps} flush>
      {paged.rows.map(row => (
        <ListRow
          key={row.contactId}
          title={row.name}
          note={copy.followUpLine(sayDay(row.followUpOn, today), row.words)}
          aside={<Tag label={row.isDue ? copy.due : copy.coming} tone={row.isDue ? 'warn' : 'quiet'} />}
          onClick={() => finish(row)}
        />
      ))}
      {paged.hasMore && <Button kind="quiet" label={copy.followUps} onClick={paged.loadMore} />}
      {finishing && (
        <FollowUpSheet
          row={finishing}
          onOpen={() => onOpen({ personId: finishing.personId })}
          onDone={() => {
            finish(undefined)
            void paged.reload()
          }}
          onClose={() => finish(undefined)}
        />
      )}
    </Card>
  )
}
