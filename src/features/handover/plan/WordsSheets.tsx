import { useState } from 'react'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../handover.client'
import { batchCopy as copy, conditionList } from './batch.copy'
import { planRefusals } from './plan-no.copy'
import type { SheetProps } from './sheets'

/** A director lets notices leave; the reason goes into the audit log (R5.2). */
export function OverrideSheet({ batch: { batchId, missing }, onDone, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const { schema, send } = { schema: handoverContract.overrideGate.input, send: handoverClient.overrideGate }
  const form = useForm({ schema, send, words: planRefusals, done: copy.overrideDone, onDone })
  return (
    <FormSheet
      title={copy.overrideTitle}
      note={copy.overrideNote(conditionList(missing))}
      send={copy.overrideSend}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ batchId, reason })}
      onClose={onClose}
    >
      <FormField form={form} name="reason" label={copy.overrideHint} most={500} value={reason} onChange={setReason} />
    </FormSheet>
  )
}

export function CancelSheet({ batch: { batchId }, onDone, onClose }: SheetProps) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: handoverContract.cancelBatch.input, send: handoverClient.cancelBatch }
  const form = useForm({ schema, send, words: planRefusals, done: copy.cancelDone, onDone })
  return (
    <FormSheet
      title={copy.cancelTitle}
      note={copy.cancelNote}
      send={copy.cancel}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ batchId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.cancelHint} most={200} value={words} onChange={setWords} />
    </FormSheet>
  )
}
