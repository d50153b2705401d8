import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { View } from '@tarojs/components'
import { Icon, iconNames } from './Icon'

export const preview: Preview = {
  name: copy.names.icon,
  states: {
    full: (
      <View className="row row--wrap">
        {iconNames.map(name => (
          <Icon key={name} name={name} size="large" />
        ))}
      </View>
    ),
  },
}
