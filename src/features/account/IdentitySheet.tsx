import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { linkingActions } from '~/types/account/linking.actions'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { identityCopy as copy } from './linking.copy'

interface IdentitySheetProps {
  readonly unitId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSure: () => void
}

/** The second fact before something sensitive (R2.4): the last four of the card. */
export function IdentitySheet({ unitId, isOpen, onClose, onSure }: IdentitySheetProps) {
  const [idCardTail, setTail] = useState('')
  const { submit, isBusy, refused } = useSubmit(accountClient.confirmIdentity)
  const input = { unitId, idCardTail }
  const isWhole = Object.keys(problemsOf(linkingActions.confirmIdentity.input, input)).length === 0
  const send = async () => {
    if (!(await submit(input))) return
    setTail('')
    onSure()
  }
  return (
    <Sheet
      title={copy.title}
      note={copy.note}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button kind="primary" label={copy.send} busy={isBusy} disabled={!isWhole} onClick={() => void send()} />}
    >
      <Field label={copy.tail} hint={copy.tailHint} value={idCardTail} most={4} line onChange={setTail} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Sheet>
  )
}
