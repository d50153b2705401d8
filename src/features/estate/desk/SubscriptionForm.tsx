import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { archiveClient } from '~/src/features/archive/archive.client'
import { useAsked } from '~/src/lib/asking'
import { estateClient } from '../estate.client'
import { useChecked } from '../useChecked'
import { BackToList } from './BackToList'
import { subscriptionCopy as copy } from './desk.copy'

interface SubscriptionFormProps {
  readonly estateId: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** 1 sign would be half the file. */
const fewestSigns = 2

/** A prospect's subscription (R3.6): the person from the files; permit and guide are the server's to check. */
export function SubscriptionForm({ estateId, onBack, onDone }: SubscriptionFormProps) {
  const [words, setWords] = useState('')
  const [personId, choose] = useState('')
  const [remark, setRemark] = useState('')
  const form = useChecked(estateContract.registerSubscription.input, estateClient.registerSubscription)
  const save = async () => {
    if (await form.attempt({ estateId, personId, words: remark })) onDone()
  }
  return (
    <>
      <BackToList onBack={onBack} />
      <Card title={copy.title}>
        <View className="column">
          <Callout tone="accent">{copy.note}</Callout>
          <Field line label={copy.person} hint={copy.personHint} value={words} most={40} onChange={setWords} />
          {[...words.trim()].length >= fewestSigns && (
            <People words={words.trim()} chosen={personId} onChoose={choose} />
          )}
          <Field label={copy.remark} value={remark} most={200} onChange={setRemark} />
          {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
        </View>
        <Button
          kind="primary"
          label={copy.save}
          disabled={personId === ''}
          busy={form.isBusy}
          onClick={() => void save()}
        />
      </Card>
    </>
  )
}

interface PeopleProps {
  readonly words: string
  readonly chosen: string
  readonly onChoose: (personId: string) => void
}

function People({ words, chosen, onChoose }: PeopleProps) {
  const [asked, reload] = useAsked(`people:${words}`, () => archiveClient.searchFiles({ words }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ rows }) => {
        const people = rows.flatMap(row => (row.is === 'person' ? [row] : []))
        if (people.length === 0) return <View className="t-second">{copy.nobody}</View>
        const options = people.map(row => ({ value: row.personId, label: row.name, note: row.maskedPhone }))
        return <Choice options={options} value={chosen} columns={2} onChange={onChoose} />
      }}
    </Faces>
  )
}
