import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { sureSheetCopy } from '~/src/components/SureSheet.copy'
import { problemsOf, sayNo } from '~/src/lib/no'
import { replaceWith } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import type { AccountContract } from '~/types/account/account.contract'
import { linkingActions } from '~/types/account/linking.actions'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { DoorFields, noDoor } from './DoorFields'
import { chooseCopy as copy } from './linking.copy'

type Linked = OutputOf<AccountContract, 'link'>
interface ChooseFileProps {
  readonly estates: Linked['estates']
  readonly onLinked: (linked: Linked) => void
}

/** One number in several files: the door and the last four of the card say whose this WeChat is (R2.4). */
export function ChooseFile({ estates, onLinked }: ChooseFileProps) {
  const [only, ...others] = estates
  const [door, setDoor] = useState({ ...noDoor, estateId: only && others.length === 0 ? only.estateId : '' })
  const [idCardTail, setTail] = useState('')
  const { submit, isBusy, refused } = useSubmit(accountClient.chooseFile)
  const input = { ...door, idCardTail }
  const isWhole = Object.keys(problemsOf(linkingActions.chooseFile.input, input)).length === 0
  const send = async () => {
    const linked = await submit(input)
    if (linked) onLinked(linked)
  }
  return (
    <Screen
      foot={
        <StickyFoot>
          <Button label={copy.claim} onClick={() => void replaceWith('claim')} />
          <Button kind="primary" label={copy.send} busy={isBusy} disabled={!isWhole} onClick={() => void send()} />
        </StickyFoot>
      }
    >
      <Card>
        <View className="t-title">{copy.title}</View>
        <View className="t-second">{copy.note}</View>
      </Card>
      <Card>
        <DoorFields estates={estates} door={door} onChange={setDoor} />
        <Field
          label={sureSheetCopy.tail}
          hint={sureSheetCopy.tailHint}
          value={idCardTail}
          most={4}
          line
          onChange={setTail}
        />
      </Card>
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Screen>
  )
}
