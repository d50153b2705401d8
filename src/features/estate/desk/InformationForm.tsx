import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import type { EstateInformation } from '~/types/estate/public.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { useAsked } from '~/src/lib/asking'
import { factNames } from '../about.copy'
import { estateClient } from '../estate.client'
import { useChecked } from '../useChecked'
import { BackToList } from './BackToList'
import { deskCopy, estateDeskCopy as copy } from './desk.copy'

interface InformationFormProps {
  readonly estateId: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The facts of the estate's page, as they stand now, to be changed. */
export function InformationForm({ estateId, onBack, onDone }: InformationFormProps) {
  const [asked, reload] = useAsked(`information:${estateId}`, () => estateClient.about({ estateId }))
  return (
    <>
      <BackToList onBack={onBack} />
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ information }) => <Fields key={estateId} estateId={estateId} stored={information} onDone={onDone} />}
      </Faces>
    </>
  )
}

const long: readonly (keyof EstateInformation)[] = ['schools', 'transport', 'words']
const names = Object.keys(factNames) as (keyof EstateInformation)[]

function Fields({
  estateId,
  stored,
  onDone,
}: Pick<InformationFormProps, 'estateId' | 'onDone'> & { readonly stored: EstateInformation }) {
  const [information, change] = useState(stored)
  const form = useChecked(estateContract.setInformation.input, estateClient.setInformation)
  const save = async () => {
    if (await form.attempt({ estateId, information })) onDone()
  }
  return (
    <Card title={copy.information}>
      <View className="column">
        {names.map(name => (
          <Field
            key={name}
            label={factNames[name]}
            line={!long.includes(name)}
            value={information[name]}
            most={name === 'words' ? 600 : 300}
            onChange={value => change(now => ({ ...now, [name]: value }))}
          />
        ))}
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={deskCopy.save} busy={form.isBusy} onClick={() => void save()} />
    </Card>
  )
}
