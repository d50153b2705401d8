import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { ClaimDetail } from '~/types/account/linking.views'
import { accountClient } from '../account.client'
import { accountRefusals } from '../account.copy'
import { claimsDeskCopy as copy } from '../linking.copy'

interface SheetProps {
  readonly onClose: () => void
  readonly onDone: () => void
}
const most = 200
const isSaid = (words: string): boolean => [...words.trim()].length >= 4

/** What approving changes: an owner's number, one owner more, other owners; and how the claimant was checked. */
export function ApproveSheet({ claim, onClose, onDone }: SheetProps & { readonly claim: ClaimDetail }) {
  const [chosen, choose] = useState(firstGuess(claim))
  const [words, setWords] = useState('')
  const { submit, isBusy, refused } = useSubmit(accountClient.approveClaim)
  const options = [
    ...claim.owners.map(({ personId, name }) => ({
      value: personId,
      label: copy.newPhone(name),
      note: copy.newPhoneNote,
    })),
    { value: 'coOwner', label: copy.coOwner, note: copy.coOwnerNote },
    { value: 'newOwner', label: copy.newOwner, note: copy.newOwnerNote },
  ]
  const send = async () => {
    if (chosen === undefined) return
    const as =
      chosen === 'coOwner' || chosen === 'newOwner'
        ? ({ kind: chosen } as const)
        : ({ kind: 'newPhone', personId: chosen } as const)
    if (await submit({ claimId: claim.claimId, as, words })) onDone()
  }
  const isReady = chosen !== undefined && isSaid(words)
  return (
    <Sheet
      title={copy.approve}
      isOpen
      onClose={onClose}
      foot={
        <Button kind="primary" label={copy.approve} busy={isBusy} disabled={!isReady} onClick={() => void send()} />
      }
    >
      <View className="t-body">{copy.approveAs}</View>
      <Choice columns={1} options={options} value={chosen} onChange={choose} />
      <Field label={copy.words2} hint={copy.wordsHint} value={words} most={most} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Sheet>
  )
}

/** What the claimant says to be, where the files bear it out. */
function firstGuess({ relation, owners }: ClaimDetail): string | undefined {
  if (relation === 'newPhone') return owners.find(({ isSameName }) => isSameName)?.personId
  return relation === 'coOwner' ? 'coOwner' : 'newOwner'
}

export function RefuseSheet({ claimId, onClose, onDone }: SheetProps & { readonly claimId: string }) {
  const [reason, setReason] = useState('')
  const { submit, isBusy, refused } = useSubmit(accountClient.refuseClaim)
  const send = async () => {
    if (await submit({ claimId, reason })) onDone()
  }
  return (
    <Sheet
      title={copy.refuse}
      isOpen
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          label={copy.refuse}
          busy={isBusy}
          disabled={!isSaid(reason)}
          onClick={() => void send()}
        />
      }
    >
      <Field label={copy.reason} hint={copy.reasonHint} value={reason} most={most} onChange={setReason} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Sheet>
  )
}
