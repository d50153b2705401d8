import { Image, View } from '@tarojs/components'
import { platform } from '~/src/lib/platform'
import type { AlbumPhoto } from '~/types/activity/activity'
import './activity.scss'

interface AlbumProps {
  readonly photos: readonly AlbumPhoto[]
  readonly urls: Readonly<Record<string, string>>
}

/** The day's pictures with what they show; a tap shows one large. */
export function Album({ photos, urls }: AlbumProps) {
  const all = photos.flatMap(({ photoId }) => urls[photoId] ?? [])
  return (
    <View className="album">
      {photos.map(({ photoId, caption }) => (
        <View key={photoId} className="album__one" onClick={() => platform.previewImages(all, urls[photoId] ?? '')}>
          <Image className="album__picture" src={urls[photoId] ?? ''} mode="aspectFill" lazyLoad />
          {caption !== '' && <View className="t-second">{caption}</View>}
        </View>
      ))}
    </View>
  )
}
