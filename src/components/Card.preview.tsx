import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { Facts } from './Facts'
import { Skeleton } from './Skeleton'

const facts = copy.rows.map(([name = '', value = '']) => ({ name, value }))

export const preview: Preview = {
  name: copy.names.card,
  states: {
    loading: <Skeleton cards={1} />,
    empty: <Card title={copy.cardTitle} />,
    full: (
      <Card title={copy.cardTitle} aside={copy.cardAside}>
        <Facts facts={facts} />
      </Card>
    ),
    longest: (
      <Card title={copy.longest} aside={copy.cardAside}>
        {copy.longest}
      </Card>
    ),
  },
}
