import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { PhotoPicker, type PickedPhoto } from './PhotoPicker'
import { nothing, samplePhotos } from './preview-samples'

const picked = (...states: PickedPhoto['state'][]): PickedPhoto[] =>
  states.map((state, place) => ({ key: String(place), path: samplePhotos[place % samplePhotos.length] ?? '', state }))
const picker = (photos: PickedPhoto[]) => (
  <PhotoPicker photos={photos} most={9} onAdd={nothing} onRetry={nothing} onRemove={nothing} />
)

export const preview: Preview = {
  name: copy.names.photoPicker,
  states: {
    loading: picker(picked('uploading')),
    empty: picker([]),
    failed: picker(picked('done', 'failed')),
    full: picker(picked('done', 'done', 'uploading')),
    longest: picker(picked(...Array.from({ length: 9 }, () => 'done' as const))),
  },
}
