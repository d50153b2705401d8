import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { DayField } from '~/src/components/DayField'
import { toast } from '~/src/components/toast'
import { Asked } from '~/src/components/Asked'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import { planItemKinds, type PlanItem } from '~/types/handover/plan'
import { planKindNames } from '~/types/handover/plan.copy'
import type { BatchDetail } from '~/types/handover/plan.views'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planNo, planRefusals } from './plan-no.copy'
import { Colleague } from './Colleague'
import type { SheetProps } from './sheets'

interface ItemSheetProps extends SheetProps {
  /** What is changed; undefined: a new one. */
  readonly item: BatchDetail['plan'][number] | undefined
}

/** A line of the plan: what, by whom, until when (R5.1). */
export function ItemSheet(props: ItemSheetProps) {
  return props.item ? <ChangeSheet {...props} item={props.item} /> : <NewSheet {...props} />
}

const kinds = planItemKinds.map(value => ({ value, label: planKindNames[value] }))

interface Written {
  readonly title: string
  readonly staffId: string | undefined
  readonly dueOn: string
}

function NewSheet({ batch: { batchId }, onDone, onClose }: SheetProps) {
  const [kind, setKind] = useState<PlanItem['kind']>('process')
  const [written, write] = useState<Written>({ title: '', staffId: undefined, dueOn: '' })
  const { schema, send } = { schema: handoverContract.addPlanItem.input, send: handoverClient.addPlanItem }
  const form = useForm({ schema, send, words: planRefusals, done: copy.itemDone, onDone })
  return (
    <FormSheet
      title={copy.addItem}
      send={copy.itemSend}
      {...form.shown}
      onSend={() => form.submit({ batchId, kind, ...written })}
      onClose={onClose}
    >
      <Asked label={copy.itemKind}>
        <Choice options={kinds} value={kind} columns={3} onChange={setKind} />
      </Asked>
      <ItemFields batchId={batchId} form={form} written={written} onChange={write} />
    </FormSheet>
  )
}

function ChangeSheet({ batch: { batchId }, item, onDone, onClose }: SheetProps & { readonly item: PlanItem }) {
  const { itemId, title, staffId, dueOn } = item
  const [written, write] = useState<Written>({ title, staffId, dueOn })
  const { schema, send } = { schema: handoverContract.changePlanItem.input, send: handoverClient.changePlanItem }
  const form = useForm({ schema, send, words: planRefusals, done: copy.changed, onDone })
  const removal = useSubmit(handoverClient.removePlanItem)
  const remove = async () => {
    if (!(await removal.submit({ batchId, itemId }))) return
    toast(copy.removed)
    onDone()
  }
  const no = removal.refused ? planNo(removal.refused) : form.shown.no
  return (
    <FormSheet
      title={copy.changeItem}
      send={copy.saveChange}
      isBusy={form.shown.isBusy}
      no={no}
      onSend={() => form.submit({ batchId, itemId, ...written })}
      onClose={onClose}
    >
      <ItemFields batchId={batchId} form={form} written={written} onChange={write} />
      <Button kind="quiet" label={copy.removeItem} busy={removal.isBusy} onClick={() => void remove()} />
    </FormSheet>
  )
}

interface ItemFieldsProps {
  readonly batchId: string
  readonly form: { readonly problem: (field: string) => string | undefined }
  readonly written: Written
  readonly onChange: (written: Written) => void
}

function ItemFields({ batchId, form, written, onChange }: ItemFieldsProps) {
  const { title, staffId, dueOn } = written
  return (
    <>
      <FormField
        form={form}
        name="title"
        label={copy.itemTitle}
        hint={copy.itemTitleHint}
        most={60}
        line
        value={title}
        onChange={value => onChange({ ...written, title: value })}
      />
      <DayField
        label={copy.itemDue}
        value={dueOn}
        refusal={form.problem('dueOn')}
        onChange={value => onChange({ ...written, dueOn: value })}
      />
      <Colleague
        batchId={batchId}
        label={copy.itemOwner}
        value={staffId}
        problem={form.problem('staffId')}
        onChange={value => onChange({ ...written, staffId: value })}
      />
    </>
  )
}

interface FinishProps extends SheetProps {
  readonly itemId: string
  readonly title: string
}

export function FinishItemSheet({ batch: { batchId }, itemId, title, onDone, onClose }: FinishProps) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: handoverContract.finishPlanItem.input, send: handoverClient.finishPlanItem }
  const form = useForm({ schema, send, words: planRefusals, done: copy.finishDone, onDone })
  return (
    <FormSheet
      title={copy.finishItem}
      note={title}
      send={copy.finishItem}
      {...form.shown}
      onSend={() => form.submit({ batchId, itemId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.finishHint} most={200} value={words} onChange={setWords} />
    </FormSheet>
  )
}
