import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { View } from '@tarojs/components'
import { ClockRing } from './ClockRing'
import { whenCopy } from '~/src/lib/when.copy'

const { minute, hour } = whenCopy.units

export const preview: Preview = {
  name: copy.names.clockRing,
  states: {
    empty: <ClockRing left={0} tone="accent" count="0" unit={minute} />,
    failed: <ClockRing left={1} tone="bad" count="12" unit={minute} />,
    full: (
      <View className="row">
        <ClockRing left={0.97} tone="accent" count="70" unit={hour} />
        <ClockRing left={0.2} tone="warn" count="38" unit={minute} />
      </View>
    ),
  },
}
