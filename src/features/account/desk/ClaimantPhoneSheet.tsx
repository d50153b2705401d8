import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { linkingActions } from '~/types/account/linking.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { accountClient } from '../account.client'
import { accountRefusals } from '../account.copy'
import { claimantPhoneCopy as copy } from '../linking.copy'

interface ClaimantPhoneSheetProps {
  readonly claimId: string
  readonly onClose: () => void
}

/** The claimant's number in the clear, once, for a reason that is kept (R13.1). It lives in this sheet only. */
export function ClaimantPhoneSheet({ claimId, onClose }: ClaimantPhoneSheetProps) {
  const { submit, isBusy, refused } = useSubmit(accountClient.revealClaimant)
  const [reason, setReason] = useState('')
  const [phone, show] = useState<string>()
  if (phone !== undefined) return <Shown phone={phone} onClose={onClose} />
  const input = { claimId, reason }
  const isWhole = Object.keys(problemsOf(linkingActions.revealClaimant.input, input)).length === 0
  const look = async () => show((await submit(input))?.phone)
  const send = <Button kind="primary" label={copy.send} busy={isBusy} disabled={!isWhole} onClick={() => void look()} />
  return (
    <Sheet title={copy.title} note={copy.note} isOpen onClose={onClose} foot={send}>
      <Field label={copy.reason} hint={copy.hint} value={reason} most={100} onChange={setReason} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Sheet>
  )
}

function Shown({ phone, onClose }: { readonly phone: string; readonly onClose: () => void }) {
  const call = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  const foot = <Button kind="primary" icon="phone" label={copy.call} onClick={call} />
  return (
    <Sheet key="seen" title={copy.seen} isOpen onClose={onClose} foot={foot}>
      <View className="t-title">{phone}</View>
    </Sheet>
  )
}
