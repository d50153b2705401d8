import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { useAsked } from '~/src/lib/asking'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { InspectionCard } from './InspectionCard'
import { flatCopy, ownerCopy as copy } from './inspection.copy'
import { FoundPlan } from './FoundPlan'
import { OwnerSnagSheet } from './OwnerSnagSheet'
import { SnagLine } from './SnagLine'

/** What was found in my flat, with photos and pins; until the record is signed I may add what was overlooked (R5.6). */
export function SnagsScreen({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(unitId, () => handoverClient.inspection({ unitId }))
  const [isAdding, setAdding] = useState(false)
  const latest = asked.state === 'ready' ? asked.data.inspections[0] : undefined
  const mayAdd = latest !== undefined && latest.state !== 'signed'
  const added = () => {
    setAdding(false)
    void reload()
  }
  const foot = mayAdd && (
    <StickyFoot note={copy.untilSigned}>
      <Button kind="primary" icon="camera" label={copy.add} onClick={() => setAdding(true)} />
    </StickyFoot>
  )
  return (
    <Screen foot={foot}>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(found, now) => <Found found={found} now={now} />}
      </Faces>
      {asked.state === 'ready' && (
        <OwnerSnagSheet
          unitId={unitId}
          houseKey={asked.data.houseKey}
          isOpen={isAdding}
          onClose={() => setAdding(false)}
          onAdded={added}
        />
      )}
    </Screen>
  )
}

function Found({ found, now }: { found: OutputOf<HandoverContract, 'inspection'>; now: number }) {
  const { houseKey, inspections, snags, looked } = found
  const [latest] = inspections
  if (!latest)
    return (
      <Card>
        <Empty icon="building" title={copy.none} note={copy.noneNote} />
      </Card>
    )
  return (
    <>
      <InspectionCard inspection={latest} looked={looked} snags={snags.length} now={now} />
      <FoundPlan houseKey={houseKey} snags={snags} />
      <Card title={flatCopy.snags(snags.length)} flush={snags.length > 0}>
        {snags.length === 0 && <View className="t-second">{flatCopy.noSnags}</View>}
        {snags.map(snag => (
          <SnagLine key={snag.snagId} snag={snag} />
        ))}
      </Card>
    </>
  )
}
