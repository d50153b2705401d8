import type { Asked } from '~/src/lib/asking'
import type { Paged } from '~/src/lib/paging'
import { ListRow } from './ListRow'
import { PagedCard } from './PagedCard'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing, sampleNow } from './preview-samples'

interface Units {
  readonly rows: readonly string[]
}

const list = (asked: Asked<Units>): Paged<Units> => ({
  ...{ asked, rows: asked.state === 'ready' ? asked.data.rows : [], hasMore: true, more: 'idle' },
  ...{ loadMore: nothing, reload: () => Promise.resolve() },
})
const ready = (rows: readonly string[]) => list({ state: 'ready', data: { rows }, now: sampleNow })
const shown = (paged: Paged<Units>) => (
  <PagedCard
    list={paged}
    title={copy.cardTitle}
    cards={1}
    empty={{ title: copy.emptyRepairs, note: copy.emptyRepairsNote }}
  >
    {unit => <ListRow key={unit} title={unit} onClick={nothing} />}
  </PagedCard>
)

export const preview: Preview = {
  name: copy.names.pagedCard,
  states: {
    loading: shown(list({ state: 'loading' })),
    failed: shown(list({ state: 'failed', code: 'NETWORK', reference: '' })),
    empty: shown(ready([])),
    full: shown(ready(copy.units)),
    longest: shown(ready([copy.longest])),
  },
}
