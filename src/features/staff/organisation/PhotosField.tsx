import { PhotoPicker } from '~/src/components/PhotoPicker'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { Asked } from '~/src/components/Asked'
import { formCopy } from '~/src/components/FormSheet.copy'

const most = 9
export type FormPhotos = ReturnType<typeof usePhotos>
export const useFormPhotos = (): FormPhotos => usePhotos(most, sendPhoto)

/** Pictures of a form: of the minutes, of the evidence. */
export function PhotosField({ photos }: { readonly photos: FormPhotos }) {
  return (
    <Asked label={formCopy.photos}>
      <PhotoPicker {...photos.picker} />
    </Asked>
  )
}
