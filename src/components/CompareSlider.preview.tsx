import { CompareSlider } from './CompareSlider'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { samplePhotos } from './preview-samples'

const picture = (at: number, label: string) => ({ url: samplePhotos[at] ?? '', label })
const [older = '', newer = ''] = copy.compared
const [olderLong = '', newerLong = ''] = copy.comparedLong

export const preview: Preview = {
  name: copy.names.compareSlider,
  states: {
    full: <CompareSlider name="full" before={picture(0, older)} after={picture(2, newer)} />,
    longest: <CompareSlider name="longest" before={picture(1, olderLong)} after={picture(2, newerLong)} />,
  },
}
