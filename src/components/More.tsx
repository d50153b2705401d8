import { View } from '@tarojs/components'
import { Button } from './Button'
import { moreCopy as copy } from './More.copy'
import './More.scss'

interface MoreProps {
  readonly hasMore: boolean
  readonly more: 'idle' | 'busy' | 'failed'
  readonly onMore: () => void
}

/** The end of a list in pages: a way on, or the word that there is none. */
export function More({ hasMore, more, onMore }: MoreProps) {
  if (!hasMore) return <View className="t-least more">{copy.none}</View>
  return <Button label={more === 'failed' ? copy.failed : copy.more} busy={more === 'busy'} onClick={onMore} />
}
