import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { importCopy as copy } from './import.copy'
import type { FileInHand } from './use-file'

/** The window was closed while rows were on their way: the same file goes on where it stopped. */
export function StagingCard({ inHand }: { readonly inHand: FileInHand }) {
  return (
    <Card title={copy.stagingTitle}>
      <View className="t-second">{copy.stagingNote}</View>
      <Button kind="primary" icon="file" label={copy.choose} onClick={() => void inHand.choose()} />
    </Card>
  )
}
