import { View } from '@tarojs/components'
import { Facts } from '~/src/components/Facts'
import type { ConsentText as Text } from '~/types/account/consent'
import { privacyCopy as copy } from './own-data.copy'

/** What, why, how long, and what is different without it: before anybody says yes (PIPL 14, 17). */
export const ConsentText = ({ text }: { readonly text: Text }) => (
  <>
    <Facts
      facts={[
        { name: copy.what, value: text.what },
        { name: copy.why, value: text.why },
        { name: copy.howLong, value: text.howLong },
        { name: copy.without, value: text.without },
      ]}
    />
    <View className="t-least">{copy.version(text.version, text.from)}</View>
  </>
)
