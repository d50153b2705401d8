import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing, samplePhotos } from './preview-samples'
import { ReportCard } from './ReportCard'

const [older = '', newer = ''] = copy.compared
const pair = {
  before: { url: samplePhotos[0] ?? '', label: older },
  after: { url: samplePhotos[2] ?? '', label: newer },
}
const tags = [...copy.reportTags]

export const preview: Preview = {
  name: copy.names.reportCard,
  states: {
    empty: (
      <ReportCard title={copy.reportTitle} tag={copy.reportDay} text={copy.reportText} tags={[]} onClick={nothing} />
    ),
    full: (
      <ReportCard
        title={copy.reportTitle}
        tag={copy.reportDay}
        pair={pair}
        text={copy.reportText}
        tags={tags}
        onClick={nothing}
      />
    ),
    longest: (
      <ReportCard
        title={copy.longest}
        tag={copy.reportDay}
        photo={samplePhotos[1]}
        text={copy.longest + copy.longest}
        tags={[copy.longest]}
        onClick={nothing}
      />
    ),
  },
}
