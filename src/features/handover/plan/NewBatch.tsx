import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { toast } from '~/src/components/toast'
import { Asked } from '~/src/components/Asked'
import { useAsked } from '~/src/lib/asking'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import type { BatchDetail } from '~/types/handover/plan.views'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planNo } from './plan-no.copy'
import { FlatPicker, noFlats } from './FlatPicker'
import { draftOf, emptyTerms, readTerms } from './terms-draft'
import { TermsFields } from './TermsFields'

interface NewBatchProps {
  /** What is changed; left out: a new one. */
  readonly batch?: BatchDetail
  readonly onDone: (batchId: string) => void
  readonly onBack: () => void
}

/** A batch, new or changed (R5.1). */
export function NewBatch({ batch, onDone, onBack }: NewBatchProps) {
  const [asked, reload] = useAsked('estates-to-hand-over', () => handoverClient.estatesToHandOver({}))
  if (batch) return <ChangeForm batch={batch} onDone={onDone} onBack={onBack} />
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ rows }) => <CreateForm estates={rows} onDone={onDone} onBack={onBack} />}
    </Faces>
  )
}

interface CreateFormProps extends Pick<NewBatchProps, 'onDone' | 'onBack'> {
  readonly estates: readonly { readonly estateId: string; readonly name: string }[]
}

function CreateForm({ estates, onDone, onBack }: CreateFormProps) {
  const [draft, write] = useState(emptyTerms)
  const [estateId, setEstate] = useState(estates[0]?.estateId ?? '')
  const [flats, choose] = useState(noFlats)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const { submit, isBusy, refused } = useSubmit(handoverClient.createBatch)
  const save = async () => {
    const read = readTerms(draft)
    if ('problems' in read) return setProblems(read.problems)
    const unitIds = flats.units.map(({ unitId }) => unitId)
    const input = { estateId, ...read.terms, buildings: [...flats.buildings], unitIds }
    const found = problemsOf(handoverContract.createBatch.input, input)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const made = await submit(input)
    if (!made) return
    toast(copy.saved(made.added))
    onDone(made.batchId)
  }
  const another = (id: string) => {
    setEstate(id)
    choose(noFlats)
  }
  return (
    <Card title={copy.formTitle}>
      {estates.length > 1 && (
        <Asked label={copy.estate}>
          <Choice
            options={estates.map(each => ({ value: each.estateId, label: each.name }))}
            value={estateId}
            columns={2}
            onChange={another}
          />
        </Asked>
      )}
      <TermsFields draft={draft} problems={problems} onChange={write} />
      <FlatPicker estateId={estateId} flats={flats} onChange={choose} />
      {refused && <Callout tone="bad">{planNo(refused)}</Callout>}
      <Foot send={copy.save} isBusy={isBusy} onSave={() => void save()} onBack={onBack} />
    </Card>
  )
}

function ChangeForm({ batch, onDone, onBack }: NewBatchProps & { readonly batch: BatchDetail }) {
  const { batchId } = batch
  const [draft, write] = useState(() => draftOf(batch))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const { submit, isBusy, refused } = useSubmit(handoverClient.changeBatch)
  const save = async () => {
    const read = readTerms(draft)
    if ('problems' in read) return setProblems(read.problems)
    const input = { batchId, ...read.terms }
    const found = problemsOf(handoverContract.changeBatch.input, input)
    setProblems(found)
    if (Object.keys(found).length > 0 || !(await submit(input))) return
    toast(copy.changed)
    onDone(batchId)
  }
  return (
    <Card title={copy.changeTitle}>
      <TermsFields draft={draft} problems={problems} onChange={write} />
      {refused && <Callout tone="bad">{planNo(refused)}</Callout>}
      <Foot send={copy.saveChange} isBusy={isBusy} onSave={() => void save()} onBack={onBack} />
    </Card>
  )
}

interface FootProps {
  readonly send: string
  readonly isBusy: boolean
  readonly onSave: () => void
  readonly onBack: () => void
}

function Foot({ send, isBusy, onSave, onBack }: FootProps) {
  return (
    <View className="row">
      <Button label={copy.back} onClick={onBack} />
      <View className="grow">
        <Button kind="primary" label={send} busy={isBusy} onClick={onSave} />
      </View>
    </View>
  )
}
