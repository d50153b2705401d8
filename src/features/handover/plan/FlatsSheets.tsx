import { useState } from 'react'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { handoverContract } from '~/types/handover/handover.contract'
import type { BatchUnitRow } from '~/types/handover/plan.views'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planNo, planRefusals } from './plan-no.copy'
import { FlatPicker, noFlats } from './FlatPicker'
import type { SheetProps } from './sheets'

/** More flats: whole buildings, or door by door (R5.1). */
export function AddFlatsSheet({ batch: { batchId, estateId }, onDone, onClose }: SheetProps) {
  const [flats, choose] = useState(noFlats)
  const { schema, send } = { schema: handoverContract.addUnits.input, send: handoverClient.addUnits }
  const form = useForm({ schema, send, words: planRefusals, done: copy.added, onDone })
  const unitIds = flats.units.map(({ unitId }) => unitId)
  return (
    <FormSheet
      title={copy.addFlats}
      note={copy.addFlatsNote}
      send={copy.addSend}
      isBusy={form.shown.isBusy}
      no={form.refused && planNo(form.refused)}
      onSend={() => form.submit({ batchId, buildings: flats.buildings, unitIds })}
      onClose={onClose}
    >
      <FlatPicker estateId={estateId} flats={flats} onChange={choose} />
    </FormSheet>
  )
}

export function WithdrawSheet({
  batch: { batchId },
  unit,
  onDone,
  onClose,
}: SheetProps & { readonly unit: BatchUnitRow }) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: handoverContract.withdrawUnits.input, send: handoverClient.withdrawUnits }
  const form = useForm({ schema, send, words: planRefusals, done: copy.withdrawDone, onDone })
  return (
    <FormSheet
      title={copy.withdrawTitle(unit.unitName)}
      note={copy.withdrawNote}
      send={copy.withdraw}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ batchId, unitIds: [unit.unitId], words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.withdrawHint} most={200} value={words} onChange={setWords} />
    </FormSheet>
  )
}
