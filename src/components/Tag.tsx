import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import './Tag.scss'

export type TagTone = 'accent' | 'warn' | 'bad' | 'quiet' | 'ok'

/** Each tone has its own shape, so that nobody needs to see the colour. */
const shapes: Record<TagTone, IconName | 'disc' | 'ring'> = {
  accent: 'disc',
  quiet: 'ring',
  warn: 'warning',
  bad: 'stop',
  ok: 'check',
}

interface TagProps {
  readonly label: string
  readonly tone?: TagTone
  /** A drawing that says more than the tone's own shape. */
  readonly icon?: IconName
}

export function Tag({ label, tone = 'accent', icon }: TagProps) {
  const shape = icon ?? shapes[tone]
  return (
    <View className={classNames('tag', `tag--${tone}`)}>
      {shape === 'disc' || shape === 'ring' ? (
        <View className={`tag__shape tag__shape--${shape}`} />
      ) : (
        <Icon name={shape} size="small" />
      )}
      <Text className="tag__label">{label}</Text>
    </View>
  )
}
