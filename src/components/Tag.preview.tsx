import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { View } from '@tarojs/components'
import { Tag } from './Tag'

export const preview: Preview = {
  name: copy.names.tag,
  states: {
    failed: <Tag tone="bad" label={copy.late} />,
    full: (
      <View className="row row--wrap">
        <Tag label={copy.repairing} />
        <Tag tone="warn" label={copy.waiting} />
        <Tag tone="bad" label={copy.late} />
        <Tag tone="ok" label={copy.covered} icon="shield" />
        <Tag tone="quiet" label={copy.routine} />
      </View>
    ),
    longest: <Tag tone="warn" label={copy.waitingLong} />,
  },
}
