import { Button } from '~/src/components/Button'
import { ListRow } from '~/src/components/ListRow'
import { PagedCard } from '~/src/components/PagedCard'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { sayDeadline } from '~/src/lib/when'
import type { FlatFigure, SnagFigure } from '~/types/handover/figures'
import { handoverClient } from '../handover.client'
import { unitStateWords } from '../keys/desk/keys.desk.copy'
import { componentName, figuresCopy as copy, flatFigureName, roomName, snagFigureName } from './figures.copy'
import type { Opened, Scope } from './FiguresScreen'

interface BehindProps {
  readonly scope: Scope
  readonly opened: Opened
  readonly onBack: () => void
}

/** What a figure is made of. */
export const Behind = ({ scope, opened, onBack }: BehindProps) => (
  <>
    <Button icon="chevron-left" label={copy.back} onClick={onBack} />
    {opened.of === 'snags' ? (
      <Snags scope={scope} figure={opened.figure} />
    ) : (
      <Flats scope={scope} figure={opened.figure} />
    )}
  </>
)

const nothing = { title: copy.emptyList }

function Snags({ scope, figure }: { readonly scope: Scope; readonly figure: SnagFigure }) {
  const key = `figureSnags:${JSON.stringify({ scope, figure })}`
  const list = usePaged(key, after => handoverClient.figureSnags({ ...scope, figure, ...(after && { after }) }))
  const title = snagFigureName(figure)
  return (
    <PagedCard list={list} title={title} empty={nothing}>
      {(row, now) => (
        <ListRow
          key={row.snagId}
          title={`${row.unitName} ${roomName(row.room)}${componentName(row.component)}`}
          note={`${row.words} · ${sayDeadline(row.dueAt, now)}${row.contractorName ? ` · ${row.contractorName}` : ''}`}
        />
      )}
    </PagedCard>
  )
}

function Flats({ scope, figure }: { readonly scope: Scope; readonly figure: FlatFigure }) {
  const key = `figureFlats:${JSON.stringify({ scope, figure })}`
  const list = usePaged(key, after => handoverClient.figureFlats({ ...scope, figure, ...(after && { after }) }))
  const title = flatFigureName(figure)
  return (
    <PagedCard list={list} title={title} empty={nothing}>
      {row => (
        <ListRow
          key={row.unitId}
          title={row.unitName}
          note={copy.flatRow(row.snags, row.openSnags, row.stars)}
          aside={unitStateWords[row.state]}
          onClick={() => void open('keysDesk', { id: row.unitId })}
        />
      )}
    </PagedCard>
  )
}
