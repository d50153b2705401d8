import { Card } from './Card'
import { ListRow } from './ListRow'

interface RowsCardProps {
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly title: string; readonly note?: string }[]
  /** So many are shown; behind `more` are all. */
  readonly most: number
  readonly more: string
  readonly onOpen: () => void
}

/** The first few of a list on another page, with the way to all of them. */
export const RowsCard = ({ title, rows, most, more, onOpen }: RowsCardProps) => (
  <Card title={title} flush>
    {rows.slice(0, most).map(row => (
      <ListRow key={row.key} title={row.title} {...(row.note && { note: row.note })} onClick={onOpen} />
    ))}
    {rows.length > most && <ListRow title={more} onClick={onOpen} />}
  </Card>
)
