import { View } from '@tarojs/components'
import type { ConsentText as Text } from '~/types/account/consent'
import { privacyCopy as copy } from './own-record.copy'

/** What, why, how long, and what is different without it: before anybody says yes (PIPL 14, 17). */
export const ConsentText = ({ text }: { readonly text: Text }) => (
  <>
    {(['what', 'why', 'howLong', 'without'] as const).map(part => (
      <View key={part}>
        <View className="t-least">{copy[part]}</View>
        <View>{text[part]}</View>
      </View>
    ))}
    <View className="t-least">{copy.version(text.version, text.from)}</View>
  </>
)
