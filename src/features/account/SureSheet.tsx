import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhoneButton } from '~/src/components/PhoneButton'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { linkingActions } from '~/types/account/linking.actions'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { sureCopy as copy } from './own-record.copy'

interface SureSheetProps {
  /** What the second fact is asked for. */
  readonly why: string
  /** My own flats that it may name. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  /** The file holds no flat or no card: the platform's phone once more. */
  readonly isByPhone: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Said rightly: go on with what was wanted. */
  readonly onSure: () => void
}

/** The second fact before anything sensitive (R2.4): flat and card; the platform's phone where the file has neither. */
export function SureSheet({ why, units, isByPhone, isOpen, onClose, onSure }: SureSheetProps) {
  const sure = () => {
    toast(copy.done)
    onSure()
  }
  return (
    <Sheet title={copy.title} note={isByPhone ? copy.phoneWhy : why} isOpen={isOpen} onClose={onClose}>
      {isByPhone ? <ByPhone onSure={sure} /> : <ByCard units={units} onSure={sure} />}
    </Sheet>
  )
}

interface ByCardProps {
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly onSure: () => void
}

function ByCard({ units, onSure }: ByCardProps) {
  const { submit, isBusy, refused } = useSubmit(accountClient.confirmIdentity)
  const [chosen, choose] = useState<string>()
  const [idCardTail, setTail] = useState('')
  const input = { unitId: chosen ?? units[0]?.unitId ?? '', idCardTail }
  const isWhole = Object.keys(problemsOf(linkingActions.confirmIdentity.input, input)).length === 0
  const confirm = async () => {
    if (!(await submit(input))) return
    setTail('')
    onSure()
  }
  return (
    <>
      {units.length > 1 && (
        <Choice
          columns={1}
          options={units.map(unit => ({ value: unit.unitId, label: unit.name }))}
          value={input.unitId}
          onChange={choose}
        />
      )}
      <Field line label={copy.tail} hint={copy.tailHint} value={idCardTail} most={4} onChange={setTail} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <Button kind="primary" label={copy.confirm} busy={isBusy} disabled={!isWhole} onClick={() => void confirm()} />
    </>
  )
}

function ByPhone({ onSure }: { readonly onSure: () => void }) {
  const { submit, isBusy, refused } = useSubmit(accountClient.link)
  const give = async (phoneCode: string | undefined) => {
    if (phoneCode !== undefined && (await submit({ phoneCode }))) onSure()
  }
  return (
    <>
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <PhoneButton label={copy.phone} busy={isBusy} onCode={code => void give(code)} />
    </>
  )
}
