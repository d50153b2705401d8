import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { FoundRow } from '~/types/archive/files.views'
import type { Answer, OutputOf } from '~/types/kernel/contract'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag } from '~/src/components/Tag'
import type { Position } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { archiveClient } from '../archive.client'
import { Board, type Lacking } from './Board'
import { factWords, filesCopy as copy, kindWords } from './files.desk.copy'
import type { Open } from './FilesDeskScreen'

interface FilesListProps {
  readonly positions: readonly Position[]
  readonly chosen: Open
  /** Changes when a file was changed: what is shown is asked for again. */
  readonly version: number
  readonly onOpen: (open: Open) => void
}

/** How long nobody types before it is searched for. */
const pauseMs = 350

/** The words as they stand when the typing pauses. */
function usePaused(words: string): string {
  const [settled, settle] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => settle(words.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

/** One search field over everything; without words, how the files stand and whose lack something. */
export function FilesList({ positions, chosen, version, onOpen }: FilesListProps) {
  const [words, type] = useState('')
  const [lacking, look] = useState<Lacking>()
  const searched = usePaused(words)
  return (
    <View className="column">
      <Field line value={words} hint={copy.searchHint} most={40} onChange={type} />
      {searched !== '' && (
        <RowsCard
          title={copy.found}
          name={`search:${searched}:${version}`}
          none={copy.foundNone}
          chosen={chosen}
          ask={after => archiveClient.searchFiles({ words: searched, after })}
          onOpen={onOpen}
        />
      )}
      {searched === '' && lacking !== undefined && (
        <>
          <Button icon="chevron-left" kind="quiet" label={copy.back} compact onClick={() => look(undefined)} />
          <RowsCard
            title={`${lacking.estateName} · ${copy.lackingTitle[lacking.fact] ?? copy.lacking(factWords[lacking.fact as keyof typeof factWords])}`}
            name={`${lacking.estateId}:${lacking.fact}:${version}`}
            none={copy.lackingNone}
            chosen={chosen}
            ask={after => archiveClient.filesLacking({ estateId: lacking.estateId, fact: lacking.fact, after })}
            onOpen={onOpen}
          />
        </>
      )}
      {searched === '' && lacking === undefined && (
        <Board positions={positions} version={version} onLook={look} onOpen={onOpen} />
      )}
    </View>
  )
}

type Page = OutputOf<ArchiveContract, 'searchFiles'>

interface RowsCardProps {
  readonly title: string
  readonly name: string
  readonly none: readonly string[]
  readonly chosen: Open
  readonly ask: (after: string | undefined) => Promise<Answer<Page>>
  readonly onOpen: (open: Open) => void
}

function RowsCard({ title, name, none, chosen, ask, onOpen }: RowsCardProps) {
  const paged = usePaged<Page>(name, ask)
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={1}>
      {() =>
        paged.rows.length === 0 ? (
          <Empty title={none[0] ?? ''} note={none[1] ?? ''} />
        ) : (
          <>
            <Card title={title} flush>
              {paged.rows.map(row => (
                <FoundLine
                  key={row.is === 'person' ? row.personId : row.unitId}
                  row={row}
                  chosen={chosen}
                  onOpen={onOpen}
                />
              ))}
            </Card>
            <More hasMore={paged.hasMore} more={paged.more} onMore={paged.loadMore} />
          </>
        )
      }
    </Faces>
  )
}

function FoundLine({ row, chosen, onOpen }: { readonly row: FoundRow } & Pick<RowsCardProps, 'chosen' | 'onOpen'>) {
  if (row.is === 'unit') {
    const { unitId, name, owners, houseType } = row
    const isOn = chosen.unitId === unitId
    return (
      <ListRow
        icon="door"
        title={name}
        note={[copy.named(owners), houseType].filter(Boolean).join(' · ')}
        isOn={isOn}
        onClick={() => onOpen({ unitId })}
      />
    )
  }
  const { personId, name, maskedPhone, kind, unitNames, missing, isStale } = row
  const lacks = missing.map(fact => factWords[fact])
  const note = [copy.named(unitNames) || kindWords[kind], lacks.length > 0 && copy.lacks(lacks)]
    .filter(Boolean)
    .join('\n')
  return (
    <ListRow
      icon="user"
      title={`${name} ${maskedPhone}`}
      note={note}
      aside={
        isStale ? (
          <Tag label={copy.isStale} tone="warn" />
        ) : lacks.length === 0 ? (
          <Tag label={copy.isComplete} tone="ok" />
        ) : undefined
      }
      isOn={chosen.personId === personId}
      onClick={() => onOpen({ personId })}
    />
  )
}
