import { useState } from 'react'
import { problemsOf } from '~/src/lib/no'
import { linkingActions } from '~/types/account/linking.actions'
import { Button } from './Button'
import { Callout } from './Callout'
import { Choice } from './Choice'
import { Field } from './Field'
import { PhoneButton } from './PhoneButton'
import { Sheet } from './Sheet'
import { sureSheetCopy as copy } from './SureSheet.copy'

interface Asking {
  readonly isBusy: boolean
  /** Why it was not right, in words. */
  readonly refusal?: string
  readonly onCard: (unitId: string, idCardTail: string) => void
  readonly onPhone: (phoneCode: string) => void
}

interface SureSheetProps extends Asking {
  /** What the second fact is asked for. */
  readonly why: string
  /** My own flats that it may name. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  /** The file holds no flat or no card: the platform's phone once more. */
  readonly isByPhone: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The second fact before anything sensitive (R2.4): flat and card; the platform's phone where the file has neither. */
export function SureSheet({ why, units, isByPhone, isOpen, onClose, ...asking }: SureSheetProps) {
  return (
    <Sheet title={copy.title} note={isByPhone ? copy.phoneWhy : why} isOpen={isOpen} onClose={onClose}>
      {isByPhone ? <ByPhone {...asking} /> : <ByCard units={units} {...asking} />}
    </Sheet>
  )
}

function ByCard({ units, isBusy, refusal, onCard }: Asking & Pick<SureSheetProps, 'units'>) {
  const [chosen, choose] = useState<string>()
  const [idCardTail, setTail] = useState('')
  const unitId = chosen ?? units[0]?.unitId ?? ''
  const isWhole = Object.keys(problemsOf(linkingActions.confirmIdentity.input, { unitId, idCardTail })).length === 0
  return (
    <>
      {units.length > 1 && (
        <Choice
          columns={1}
          options={units.map(unit => ({ value: unit.unitId, label: unit.name }))}
          value={unitId}
          onChange={choose}
        />
      )}
      <Field line label={copy.tail} hint={copy.tailHint} value={idCardTail} most={4} onChange={setTail} />
      {refusal && <Callout tone="bad">{refusal}</Callout>}
      <Button
        kind="primary"
        label={copy.confirm}
        busy={isBusy}
        disabled={!isWhole}
        onClick={() => onCard(unitId, idCardTail)}
      />
    </>
  )
}

const ByPhone = ({ isBusy, refusal, onPhone }: Asking) => (
  <>
    {refusal && <Callout tone="bad">{refusal}</Callout>}
    <PhoneButton
      label={copy.phone}
      busy={isBusy}
      onCode={code => {
        if (code !== undefined) onPhone(code)
      }}
    />
  </>
)
