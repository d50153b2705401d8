import { Image, View } from '@tarojs/components'
import { platform } from '~/src/lib/platform'
import './Photos.scss'

/** Pictures in a row; a tap shows them large. */
export function Photos({ urls }: { readonly urls: readonly string[] }) {
  if (urls.length === 0) return null
  return (
    <View className="photos">
      {urls.map(url => (
        <Image
          key={url}
          className="photos__one"
          src={url}
          mode="aspectFill"
          lazyLoad
          onClick={() => platform.previewImages(urls, url)}
        />
      ))}
    </View>
  )
}
