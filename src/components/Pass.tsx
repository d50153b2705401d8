import { View } from '@tarojs/components'
import { qrArt } from '~/src/lib/qr'
import './Pass.scss'

interface PassProps {
  /** What is read out; capital letters and digits. */
  readonly code: string
  readonly title: string
  readonly note: string
  /** What the picture says, where that is more than the code. */
  readonly picture?: string
}

/** A code to be scanned, read out, or read off the screen: large enough to be read across a table. */
export function Pass({ code, title, note, picture = code }: PassProps) {
  return (
    <View className="pass">
      <View className="pass__picture" style={{ backgroundImage: `url("${qrArt(picture)}")` }} aria-hidden />
      <View className="t-least">{title}</View>
      <View className="pass__code">{code}</View>
      <View className="t-second">{note}</View>
    </View>
  )
}
