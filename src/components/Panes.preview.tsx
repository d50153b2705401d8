import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { Empty } from './Empty'
import { Panes } from './Panes'

const nothing = <Empty title={copy.emptyRepairs} />

export const preview: Preview = {
  name: copy.names.panes,
  states: {
    empty: <Panes list={<Card title={copy.cardTitle} />} detail={undefined} nothing={nothing} />,
    full: <Panes list={<Card title={copy.cardTitle} />} detail={<Card title={copy.cardTitle} />} nothing={nothing} />,
  },
}
