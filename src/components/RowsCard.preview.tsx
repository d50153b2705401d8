import { RowsCard } from './RowsCard'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { previewCopy as copy } from './preview.copy'

const rows = copy.rooms.map(title => ({ key: title, title, note: copy.ticketNote }))

export const preview: Preview = {
  name: copy.names.rowsCard,
  states: {
    full: <RowsCard title={copy.names.listRow} rows={rows} most={3} more={copy.see} onOpen={nothing} />,
    longest: (
      <RowsCard
        title={copy.longest}
        rows={[{ key: 'a', title: copy.longest, note: copy.longest }]}
        most={1}
        more={copy.longest}
        onOpen={nothing}
      />
    ),
  },
}
