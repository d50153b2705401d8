import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Icon } from '~/src/components/Icon'
import { platform } from '~/src/lib/platform'
import { importCopy as copy } from './import.copy'
import type { FileInHand } from './use-file'

/** First step: a file; in WeChat, out of a chat. */
export function ChooseStep({ file }: { readonly file: FileInHand }) {
  return (
    <Card title={copy.chooseTitle}>
      <View className="t-second">{copy.chooseNote}</View>
      {platform.name === 'weapp' && <View className="t-second">{copy.fromChat}</View>}
      {copy.safe.map(words => (
        <View key={words} className="import__promise">
          <Icon name="check" size="small" />
          <View className="grow">{words}</View>
        </View>
      ))}
      {file.problem && <Callout tone="bad">{file.problem}</Callout>}
      <Button
        kind="primary"
        icon="file"
        label={file.isReading ? copy.reading : copy.choose}
        busy={file.isReading}
        onClick={() => void file.choose()}
      />
    </Card>
  )
}
