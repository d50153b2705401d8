import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
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

const Nothing = ({ title }: { readonly title: string }) => (
  <Card title={title}>
    <Empty title={copy.emptyList} />
  </Card>
)

function Snags({ scope, figure }: { readonly scope: Scope; readonly figure: SnagFigure }) {
  const key = `figureSnags:${JSON.stringify({ scope, figure })}`
  const list = usePaged(key, after => handoverClient.figureSnags({ ...scope, figure, ...(after && { after }) }))
  const title = snagFigureName(figure)
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()}>
      {(_first, now) =>
        list.rows.length === 0 ? (
          <Nothing title={title} />
        ) : (
          <>
            <Card title={title} flush>
              {list.rows.map(row => (
                <ListRow
                  key={row.snagId}
                  title={`${row.unitName} ${roomName(row.room)}${componentName(row.component)}`}
                  note={`${row.words} · ${sayDeadline(row.dueAt, now)}${row.contractorName ? ` · ${row.contractorName}` : ''}`}
                />
              ))}
            </Card>
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
          </>
        )
      }
    </Faces>
  )
}

function Flats({ scope, figure }: { readonly scope: Scope; readonly figure: FlatFigure }) {
  const key = `figureFlats:${JSON.stringify({ scope, figure })}`
  const list = usePaged(key, after => handoverClient.figureFlats({ ...scope, figure, ...(after && { after }) }))
  const title = flatFigureName(figure)
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()}>
      {() =>
        list.rows.length === 0 ? (
          <Nothing title={title} />
        ) : (
          <>
            <Card title={title} flush>
              {list.rows.map(row => (
                <ListRow
                  key={row.unitId}
                  title={row.unitName}
                  note={copy.flatRow(row.snags, row.openSnags, row.stars)}
                  aside={unitStateWords[row.state]}
                  onClick={() => void open('keysDesk', { id: row.unitId })}
                />
              ))}
            </Card>
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
          </>
        )
      }
    </Faces>
  )
}
