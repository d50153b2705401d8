import { Bars } from './Bars'
import type { Preview } from './preview'
import { previewCopy as copy } from './preview.copy'

const bars = copy.rooms.map((label, place) => ({ key: label, label, count: 40 - place * 6 }))

export const preview: Preview = {
  name: copy.names.bars,
  states: {
    full: <Bars bars={bars} total={150} />,
    longest: (
      <Bars
        bars={[
          {
            key: 'a',
            label: copy.longest,
            count: 888,
            note: copy.ticketNumber,
            within: { count: 120, words: copy.late },
          },
        ]}
        total={888}
      />
    ),
  },
}
