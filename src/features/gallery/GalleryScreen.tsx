import { View } from '@tarojs/components'
import { useState } from 'react'
import { previewCopy as copy } from '~/src/components/preview.copy'
import type { Preview, PreviewState } from '~/src/components/preview'
import { previewGroups, type PreviewGroup } from '~/src/components/previews'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
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

/** The kit, a group at a time (one page with all of it would be 76 KB in one setData), also in large type. */
export function GalleryScreen({ groups = previewGroups }: { readonly groups?: readonly PreviewGroup[] }) {
  const elder = useElderMode()
  const [name, choose] = useState(groups[0]?.name ?? '')
  const shown = groups.find(group => group.name === name)?.previews ?? []
  return (
    <Screen>
      <Segmented
        options={groups.map(group => ({ value: group.name, label: group.name }))}
        value={name}
        onChange={choose}
      />
      <Segmented
        options={[
          { value: 'plain', label: copy.states.full },
          { value: 'elder', label: copy.elder },
        ]}
        value={elder ? 'elder' : 'plain'}
        onChange={value => setElderMode(value === 'elder')}
      />
      {shown.map(preview => (
        <Faces key={preview.name} preview={preview} />
      ))}
    </Screen>
  )
}
