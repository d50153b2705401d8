import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { toast } from '~/src/components/toast'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import { meterKinds } from '~/types/handover/keys'
import { handoverClient } from '../../handover.client'
import { keysRefusals } from '../keys.copy'
import { draftOf, inputOf, isOnItsWay, type KeysDraft } from './keys-draft'
import { keysDeskCopy as copy } from './keys.desk.copy'
import { ItemRows } from './ItemRows'
import type { KeysDesk } from './KeysWork'
import { MeterField } from './MeterField'

interface PrepareFormProps {
  readonly desk: KeysDesk
  /** Taken over: whoever saves hands it to the owner. */
  readonly isTheirTurn: boolean
  readonly onDone: () => void
}

/** The first of three: meters with a picture each, keys and cards counted. */
export function PrepareForm({ desk, isTheirTurn, onDone }: PrepareFormProps) {
  const [draft, setDraft] = useState<KeysDraft>(() => draftOf(desk))
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, refused } = useSubmit(handoverClient.prepareKeys)
  const input = inputOf(desk.unitId, draft)
  const problems = problemsOf(handoverContract.prepareKeys.input, input)
  const save = async () => {
    setTried(true)
    if (isOnItsWay(draft)) return toast(copy.photosOnWay)
    if (Object.keys(problems).length > 0 || !(await submit(input))) return
    toast(copy.saved)
    onDone()
  }
  return (
    <>
      <Card title={copy.items}>
        <ItemRows items={draft.items} onChange={items => setDraft(before => ({ ...before, items }))} />
        {isTried && problems['items'] && <Callout>{copy.itemsNeeded}</Callout>}
      </Card>
      <Card title={copy.meters}>
        <View className="t-second">{copy.metersNote}</View>
        {meterKinds.map(kind => (
          <MeterField
            key={kind}
            kind={kind}
            meter={draft.meters[kind]}
            onChange={meter => setDraft(before => ({ ...before, meters: { ...before.meters, [kind]: meter } }))}
          />
        ))}
        {isTried && problems['meters'] && <Callout>{copy.meterNeeded}</Callout>}
      </Card>
      {refused && <Callout tone="bad">{sayNo(refused, keysRefusals)}</Callout>}
      <Button
        kind="primary"
        label={isTheirTurn ? copy.save : copy.saveEarly}
        busy={isBusy}
        onClick={() => void save()}
      />
    </>
  )
}
