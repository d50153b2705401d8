import { Image, View } from '@tarojs/components'
import { Card } from './Card'
import { CompareSlider, type ComparedPicture } from './CompareSlider'
import './ReportCard.scss'

interface ReportCardProps {
  readonly title: string
  /** When it was published. */
  readonly tag: string
  /** Two pictures of one spot; else the first picture. */
  readonly pair?: { readonly before: ComparedPicture; readonly after: ComparedPicture } | undefined
  readonly photo?: string | undefined
  readonly text: string
  readonly tags: readonly string[]
  readonly onClick: () => void
}

/** The last report in one card. The slider is dragged; everything else opens the report. */
export function ReportCard({ title, tag, pair, photo, text, tags, onClick }: ReportCardProps) {
  return (
    <Card>
      <View className="row row--between" onClick={onClick}>
        <View className="t-heading grow">{title}</View>
        <View className="report-card__tag">{tag}</View>
      </View>
      {pair && <CompareSlider name="report" before={pair.before} after={pair.after} />}
      {!pair && photo && <Image className="report-card__photo" src={photo} mode="aspectFill" onClick={onClick} />}
      <View className="t-second report-card__text" onClick={onClick}>
        {text}
      </View>
      <View className="row row--wrap" onClick={onClick}>
        {tags.map(each => (
          <View key={each} className="report-card__tag">
            {each}
          </View>
        ))}
      </View>
    </Card>
  )
}
