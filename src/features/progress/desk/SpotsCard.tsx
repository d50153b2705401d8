import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { useAsked } from '~/src/lib/asking'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { Spot } from '~/types/progress/report'
import { progressClient } from '../progress.client'
import { progressRefusals } from '../progress.copy'
import { deskCopy as copy } from './progress.desk.copy'

const longest = 20

/** The places from which every report's pictures are taken (R4.5). */
export function SpotsCard({ estateId, mayWrite }: { readonly estateId: string; readonly mayWrite: boolean }) {
  const [asked, reload] = useAsked(estateId, () => progressClient.spots({ estateId }))
  const [editing, edit] = useState<Spot | 'new'>()
  const done = () => {
    edit(undefined)
    void reload()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ spots }) => (
        <>
          <Card
            title={copy.spots}
            flush={spots.length > 0}
            aside={mayWrite ? <Button compact label={copy.addSpot} onClick={() => edit('new')} /> : undefined}
          >
            {spots.length === 0 && <View className="t-second">{copy.spotsNote}</View>}
            {spots.map(spot => (
              <ListRow
                key={spot.spotId}
                icon="camera"
                title={spot.name}
                {...(mayWrite && { onClick: () => edit(spot) })}
              />
            ))}
          </Card>
          {editing && (
            <SpotSheet
              estateId={estateId}
              spot={editing === 'new' ? undefined : editing}
              onClose={() => edit(undefined)}
              onDone={done}
            />
          )}
        </>
      )}
    </Faces>
  )
}

interface SpotSheetProps {
  readonly estateId: string
  readonly spot: Spot | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

function SpotSheet({ estateId, spot, onClose, onDone }: SpotSheetProps) {
  const [name, setName] = useState(spot?.name ?? '')
  const add = useSubmit(progressClient.addSpot)
  const rename = useSubmit(progressClient.renameSpot)
  const refused = add.refused ?? rename.refused
  const save = async () => {
    const saved = spot
      ? await rename.submit({ estateId, spotId: spot.spotId, name: name.trim() })
      : await add.submit({ estateId, name: name.trim() })
    if (saved) onDone()
  }
  const foot = (
    <Button
      kind="primary"
      label={copy.save}
      busy={add.isBusy || rename.isBusy}
      disabled={name.trim() === ''}
      onClick={() => void save()}
    />
  )
  return (
    <Sheet title={spot ? copy.renameSpot : copy.addSpot} note={copy.spotsNote} isOpen foot={foot} onClose={onClose}>
      <Field line value={name} hint={copy.spotHint} most={longest} onChange={setName} />
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
    </Sheet>
  )
}
