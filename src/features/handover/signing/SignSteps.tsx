import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverClient } from '../handover.client'
import { InspectionCards, SnagsCard } from './FactsCards'
import { SignForm } from './SignForm'
import { signingCopy as copy, signingRefusals } from './signing.copy'
import type { ShownProps } from './SigningScreen'

const mostObjections = 500

/** The inspection record: what was found, then the pad. */
export function SignRecord({ signing, now, onSigned, onStale }: ShownProps) {
  const { unitId, unitName, maySign, inspection } = signing
  const { submit, isBusy, refused } = useSubmit(handoverClient.signInspection)
  if (!inspection) return null
  const { inspectionId, facts, factsHash } = inspection
  const shown = <InspectionCards facts={facts} now={now} />
  if (!maySign) return shown
  return (
    <SignForm
      kind="inspectionRecord"
      unit={{ unitId, name: unitName }}
      isBusy={isBusy}
      refusals={signingRefusals}
      {...(refused && { refused })}
      onSign={async signed => {
        if (await submit({ unitId, inspectionId, factsHash, ...signed })) onSigned()
        else onStale()
      }}
    >
      {shown}
    </SignForm>
  )
}

/** Taking over: the snags that stay open, whatever is objected, then the pad. */
export function SignTakingOver({ signing, now, onSigned, onStale }: ShownProps) {
  const { unitId, unitName, maySign, takingOver } = signing
  const { submit, isBusy, refused } = useSubmit(handoverClient.signTakingOver)
  const [objections, setObjections] = useState('')
  if (!takingOver) return null
  const { facts, factsHash } = takingOver
  const { openSnags } = facts
  const shown = <SnagsCard snags={openSnags} now={now} title={copy.openSnags(openSnags.length)} none={copy.allFixed} />
  if (!maySign) return shown
  return (
    <SignForm
      kind="takingOver"
      unit={{ unitId, name: unitName }}
      isBusy={isBusy}
      refusals={signingRefusals}
      {...(refused && { refused })}
      onSign={async signed => {
        if (await submit({ unitId, objections, factsHash, ...signed })) onSigned()
        else onStale()
      }}
    >
      {shown}
      <Card>
        <Field
          label={copy.objections}
          hint={copy.objectionsHint}
          value={objections}
          most={mostObjections}
          onChange={setObjections}
        />
      </Card>
    </SignForm>
  )
}
