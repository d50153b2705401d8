import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhoneButton } from '~/src/components/PhoneButton'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { sureCopy as copy } from './own-record.copy'

interface SureSheetProps {
  /** My own flats, and whether the file holds a card's last four. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly hasCard: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Said rightly: go on with what was wanted. */
  readonly onSure: () => void
}

/** The second fact before anything sensitive (R2.4): flat and card; the platform's phone where the file has neither. */
export function SureSheet({ units, hasCard, isOpen, onClose, onSure }: SureSheetProps) {
  const sure = () => {
    toast(copy.done)
    onClose()
    onSure()
  }
  const isByPhone = units.length === 0 || !hasCard
  return (
    <Sheet title={copy.title} note={isByPhone ? copy.phoneWhy : copy.why} isOpen={isOpen} onClose={onClose}>
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
  const [unitId, setUnit] = useState(units[0]?.unitId ?? '')
  const [idCardTail, setTail] = useState('')
  const confirm = async () => {
    if (await submit({ unitId, idCardTail: idCardTail.trim() })) onSure()
  }
  return (
    <>
      <Choice
        columns={1}
        options={units.map(unit => ({ value: unit.unitId, label: unit.name }))}
        value={unitId}
        onChange={setUnit}
      />
      <Field line label={copy.tail} hint={copy.tailHint} value={idCardTail} most={4} onChange={setTail} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <Button
        kind="primary"
        label={copy.confirm}
        busy={isBusy}
        disabled={idCardTail.trim().length !== 4}
        onClick={() => void confirm()}
      />
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
