import { Image, Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { photoPickerCopy as copy } from './PhotoPicker.copy'
import './PhotoPicker.scss'

export interface PickedPhoto {
  readonly key: string
  /** What an Image can show. */
  readonly path: string
  readonly state: 'uploading' | 'failed' | 'done'
}

interface PhotoPickerProps {
  readonly photos: readonly PickedPhoto[]
  readonly most: number
  readonly onAdd: () => void
  readonly onRetry: (key: string) => void
  readonly onRemove: (key: string) => void
}

function Picked({ photo, onRetry, onRemove }: { photo: PickedPhoto } & Pick<PhotoPickerProps, 'onRetry' | 'onRemove'>) {
  return (
    <View className="photo-picker__cell">
      <Image className="photo-picker__image" src={photo.path} mode="aspectFill" />
      {photo.state === 'uploading' && <View className="photo-picker__veil">{copy.uploading}</View>}
      {photo.state === 'failed' && (
        <View className="photo-picker__veil photo-picker__veil--failed" onClick={() => onRetry(photo.key)}>
          <Icon name="refresh" />
          {copy.again}
        </View>
      )}
      <View className="photo-picker__remove" aria-label={copy.remove} onClick={() => onRemove(photo.key)}>
        <View className="photo-picker__cross">
          <Icon name="cross" size="small" />
        </View>
      </View>
    </View>
  )
}

/** Pictures being added: each says by itself whether it has arrived, and can be sent again or left out. */
export function PhotoPicker({ photos, most, onAdd, onRetry, onRemove }: PhotoPickerProps) {
  return (
    <View className="photo-picker">
      {photos.map(photo => (
        <Picked key={photo.key} photo={photo} onRetry={onRetry} onRemove={onRemove} />
      ))}
      {photos.length < most && (
        <View className="photo-picker__cell photo-picker__add" onClick={onAdd}>
          <Icon name="camera" size="large" />
          <Text>{photos.length === 0 ? copy.add : copy.addMore}</Text>
          <Text className="t-least">{copy.room(photos.length, most)}</Text>
        </View>
      )}
    </View>
  )
}
