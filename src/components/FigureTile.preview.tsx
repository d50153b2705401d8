import { View } from '@tarojs/components'
import { FigureTile } from './FigureTile'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { previewCopy as copy } from './preview.copy'

export const preview: Preview = {
  name: copy.names.figureTile,
  states: {
    empty: <FigureTile name={copy.clockName} value="–" basis="0 / 0" />,
    full: (
      <View className="figure-tiles">
        <FigureTile name={copy.clockName} value="86%" basis="43 / 50" onClick={nothing} />
        <FigureTile name={copy.clockName} value="12" basis={copy.late} tone="warn" onClick={nothing} />
      </View>
    ),
    longest: <FigureTile name={copy.clockLong} value="100.0%" basis={copy.ticketNote} />,
  },
}
