import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import { useState } from 'react'
import { evidenceKinds, type Verification } from '~/types/paper/verify'
import { paperClient } from './paper.client'
import { papersCopy as copy } from './paper.copy'

/** The integrity check (R13.5): nothing of the flat's signatures, papers, files and photos was changed; or what, and where. */
export function VerifyCard({ unitId }: { readonly unitId: string }) {
  const { submit, isBusy, refused } = useSubmit(paperClient.verify)
  const [found, setFound] = useState<Verification>()
  const verify = async () => setFound(await submit({ unitId }))
  return (
    <Card title={copy.verifyTitle}>
      <View className="t-second">{copy.verifyNote}</View>
      {found && <Found found={found} />}
      {refused && <Callout tone="bad">{sayNo(refused)}</Callout>}
      <Button
        icon="shield"
        label={found ? copy.verifyAgain : copy.verify}
        busy={isBusy}
        onClick={() => void verify()}
      />
    </Card>
  )
}

function Found({ found }: { readonly found: Verification }) {
  const { isSound, faults, counts, at } = found
  const present = evidenceKinds.filter(kind => (counts[kind] ?? 0) > 0)
  const facts = present.map(kind => ({ name: copy.kinds[kind], value: copy.count(counts[kind] ?? 0) }))
  return (
    <>
      <View className="row row--between row--wrap">
        <Tag label={isSound ? copy.sound : copy.unsound(faults.length)} tone={isSound ? 'ok' : 'bad'} />
        <View className="t-least">{copy.at(sayWhen(at, at))}</View>
      </View>
      {!isSound && (
        <Callout tone="bad">
          {faults.slice(0, mostShown).map(fault => (
            <View key={`${fault.fault} ${fault.number} ${fault.refId}`}>{copy.fault(fault)}</View>
          ))}
          <View>{copy.unsoundNote}</View>
        </Callout>
      )}
      <Facts facts={facts} />
    </>
  )
}

const mostShown = 20
