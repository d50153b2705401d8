import { View } from '@tarojs/components'
import { Button } from './Button'
import { Card } from './Card'
import { Tag, type TagTone } from './Tag'

interface NextCardProps {
  readonly tag: string
  readonly tone?: TagTone
  /** Where the rest of it is, at the end of the first line. */
  readonly aside?: string
  readonly title: string
  /** When, where, until when; empty: nothing to add. */
  readonly note: string
  readonly act: string
  readonly onAct: () => void
  readonly onOpen?: () => void
}

/** The next thing to do, the largest on its page: what, when, and the one button that does it (design.md). */
export function NextCard({ tag, tone = 'accent', aside, title, note, act, onAct, onOpen }: NextCardProps) {
  return (
    <Card>
      <View className="column" onClick={onOpen}>
        <View className="row row--between row--wrap">
          <Tag label={tag} tone={tone} />
          {aside && <View className="t-least">{`${aside} ›`}</View>}
        </View>
        <View>
          <View className="t-title">{title}</View>
          {note !== '' && <View className="t-second">{note}</View>}
        </View>
      </View>
      <Button kind="primary" label={act} onClick={onAct} />
    </Card>
  )
}
