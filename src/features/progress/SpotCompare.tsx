import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { CompareSlider } from '~/src/components/CompareSlider'
import { Faces } from '~/src/components/Faces'
import { Segmented } from '~/src/components/Segmented'
import { Sheet } from '~/src/components/Sheet'
import { useAsked } from '~/src/lib/asking'
import type { PublishedReport, ShownPhoto, SpotPair } from '~/types/progress/progress.views'
import { progressClient } from './progress.client'
import { progressCopy as copy } from './progress.copy'

const labelOf = ({ url, takenOn, spot }: ShownPhoto) => ({ url, label: copy.spotLabel(takenOn, spot) })

/** The same spot then and now (R4.5): which spot, and which two dates. */
export function SpotCompare({ report }: { readonly report: PublishedReport }) {
  const { pairs, estateId } = report
  const [spotId, turn] = useState(pairs[0]?.spotId ?? '')
  const [picked, pick] = useState<SpotPair>()
  const [isOpen, setOpen] = useState(false)
  const pair = picked?.spotId === spotId ? picked : pairs.find(each => each.spotId === spotId)
  if (!pair) return null
  return (
    <Card title={copy.compare}>
      {pairs.length > 1 && (
        <Segmented
          options={pairs.map(each => ({ value: each.spotId, label: each.spot }))}
          value={spotId}
          onChange={turn}
        />
      )}
      <CompareSlider key={spotId} name="spot" before={labelOf(pair.before)} after={labelOf(pair.after)} />
      <Button label={copy.chooseDates} onClick={() => setOpen(true)} />
      <Sheet title={copy.chooseDates} note={pair.spot} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Dates estateId={estateId} pair={pair} onPick={pick} />
      </Sheet>
    </Card>
  )
}

interface DatesProps {
  readonly estateId: string
  readonly pair: SpotPair
  readonly onPick: (pair: SpotPair) => void
}

/** Every date of the spot, for either side. */
function Dates({ estateId, pair, onPick }: DatesProps) {
  const { spotId } = pair
  const [asked, reload] = useAsked(spotId, () => progressClient.spotPhotos({ estateId, spotId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ photos }) => (
        <View className="column">
          <Side
            title={copy.older}
            photos={photos}
            chosen={pair.before}
            onChange={before => onPick({ ...pair, before })}
          />
          <Side title={copy.newer} photos={photos} chosen={pair.after} onChange={after => onPick({ ...pair, after })} />
        </View>
      )}
    </Faces>
  )
}

interface SideProps {
  readonly title: string
  readonly photos: readonly ShownPhoto[]
  readonly chosen: ShownPhoto
  readonly onChange: (photo: ShownPhoto) => void
}

function Side({ title, photos, chosen, onChange }: SideProps) {
  const choose = (id: string) => {
    const found = photos.find(({ photoId }) => photoId === id)
    if (found) onChange(found)
  }
  return (
    <>
      <View className="t-second">{title}</View>
      <Segmented
        options={photos.map(({ photoId, takenOn }) => ({ value: photoId, label: takenOn }))}
        value={chosen.photoId}
        onChange={choose}
      />
    </>
  )
}
