import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { ListRow } from './ListRow'
import { nothing } from './preview-samples'
import { Tag } from './Tag'

const [first = [], second = []] = copy.rows

export const preview: Preview = {
  name: copy.names.listRow,
  states: {
    full: (
      <Card flush>
        <ListRow title={first[0] ?? ''} aside={first[1]} />
        <ListRow title={second[0] ?? ''} note={copy.rowNote} icon="shield" onClick={nothing} />
        <ListRow title={copy.units[0] ?? ''} aside={<Tag tone="warn" label={copy.routine} />} isOn onClick={nothing} />
      </Card>
    ),
    longest: (
      <Card flush>
        <ListRow title={copy.longest} note={copy.longest} aside={copy.waitingLong} icon="wrench" onClick={nothing} />
      </Card>
    ),
  },
}
