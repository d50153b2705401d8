import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Photos } from './Photos'
import { samplePhotos } from './preview-samples'

export const preview: Preview = {
  name: copy.names.photos,
  states: { full: <Photos urls={samplePhotos.slice(0, 2)} />, longest: <Photos urls={samplePhotos} /> },
}
