import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './Icon'
import { starsCopy } from './Stars.copy'
import './Stars.scss'

interface StarsProps {
  /** 0 until chosen, then 1–5. */
  readonly count: number
  /** Without it the stars are only shown, small. */
  readonly onChange?: (count: number) => void
}

export function Stars({ count, onChange }: StarsProps) {
  return (
    <View className={classNames('stars', !onChange && 'stars--shown')}>
      <View className="stars__row">
        {[1, 2, 3, 4, 5].map(star => (
          <View
            key={star}
            className={classNames('stars__one', star <= count && 'stars__one--on')}
            aria-label={starsCopy.star(star)}
            onClick={onChange && (() => onChange(star))}
          >
            <Icon name={star <= count ? 'star-full' : 'star'} size={onChange ? 'huge' : undefined} />
          </View>
        ))}
      </View>
      <View className={classNames('stars__word', count === 0 && 'stars__word--none')}>{starsCopy.words[count]}</View>
    </View>
  )
}
