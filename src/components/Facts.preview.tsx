import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { Facts } from './Facts'

export const preview: Preview = {
  name: copy.names.facts,
  states: {
    full: (
      <Card>
        <Facts facts={copy.rows.map(([name = '', value = '']) => ({ name, value }))} />
      </Card>
    ),
    longest: (
      <Card>
        <Facts facts={[{ name: copy.clockLong, value: copy.longest }]} />
      </Card>
    ),
  },
}
