import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { previewCopy as copy } from '~/src/components/preview.copy'
import type { Preview, PreviewState } from '~/src/components/preview'
import { previews } from '~/src/components/previews'
import { Screen } from '~/src/components/Screen'
import { setElderMode, useElderMode } from '~/src/lib/elder'
import './GalleryScreen.scss'

const order: readonly PreviewState[] = ['full', 'empty', 'loading', 'failed', 'longest']

function Faces({ preview }: { readonly preview: Preview }) {
  return (
    <View className="gallery__part">
      <View className="t-heading">{preview.name}</View>
      {order.map(state =>
        preview.states[state] === undefined ? null : (
          <View key={state} className="gallery__face">
            <View className="t-least">{copy.states[state]}</View>
            {preview.states[state]}
          </View>
        ),
      )}
    </View>
  )
}

/** Every component with its faces, to be looked at together, also in large type. */
export function GalleryScreen() {
  const elder = useElderMode()
  return (
    <Screen>
      <Card>
        <Choice
          options={[
            { value: 'plain', label: copy.states.full },
            { value: 'elder', label: copy.elder },
          ]}
          value={elder ? 'elder' : 'plain'}
          columns={2}
          onChange={value => setElderMode(value === 'elder')}
        />
      </Card>
      {previews.map(preview => (
        <Faces key={preview.name} preview={preview} />
      ))}
    </Screen>
  )
}
