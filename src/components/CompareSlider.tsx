import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useDragging } from '~/src/lib/dragging'
import { compareSliderCopy as copy } from './CompareSlider.copy'
import { Icon } from './Icon'
import './CompareSlider.scss'

export interface ComparedPicture {
  readonly url: string
  /** Month and spot. */
  readonly label: string
}

interface CompareSliderProps {
  /** Letters and digits: which element of the page this is. */
  readonly name: string
  readonly before: ComparedPicture
  readonly after: ComparedPicture
}

const least = 4
const middle = 50

/** Two pictures of one spot, the older at the left of a line that is dragged over them (R4.5). */
export function CompareSlider({ name, before, after }: CompareSliderProps) {
  const [percent, setPercent] = useState(middle)
  const id = `compare-${name}`
  const drag = useDragging(id, share => setPercent(Math.round(Math.min(100 - least, Math.max(least, share * 100)))))
  return (
    <View className="compare">
      <View id={id} className="compare__box" aria-label={copy.aria(before.label, after.label)} {...drag}>
        <Image className="compare__picture" src={after.url} mode="aspectFill" />
        <View className="compare__older" style={{ width: `${percent}%` }}>
          <View className="compare__ground" style={{ width: `${(100 * 100) / percent}%` }}>
            <Image className="compare__picture" src={before.url} mode="aspectFill" />
          </View>
        </View>
        <View className="compare__line" style={{ left: `${percent}%` }}>
          <View className="compare__knob">
            <Icon name="chevron-left" size="small" />
            <Icon name="chevron-right" size="small" />
          </View>
        </View>
      </View>
      <View className="compare__labels">
        <View className="t-least compare__label">{before.label}</View>
        <View className="t-least compare__hint">{copy.drag}</View>
        <View className="t-least compare__label compare__label--end">{after.label}</View>
      </View>
    </View>
  )
}
