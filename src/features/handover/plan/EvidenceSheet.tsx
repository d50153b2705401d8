import { useState } from 'react'
import { DayField } from '~/src/components/DayField'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { Asked } from '~/src/components/Asked'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import type { ConditionId } from '~/types/handover/conditions'
import { handoverContract } from '~/types/handover/handover.contract'
import { conditionNames, conditionSources } from '~/types/handover/plan.copy'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planRefusals } from './plan-no.copy'
import type { SheetProps } from './sheets'

const mostPages = 20

/** Number, day and pages of a document that a notice waits for (R5.2); of a proof on display also until when it hangs. */
export function EvidenceSheet({
  batch,
  conditionId,
  onDone,
  onClose,
}: SheetProps & { readonly conditionId: ConditionId }) {
  const { batchId, conditions } = batch
  const [written, write] = useState({ number: '', issuedOn: '', shownUntil: '' })
  const photos = usePhotos(mostPages, sendPhoto)
  const { schema, send } = { schema: handoverContract.recordEvidence.input, send: handoverClient.recordEvidence }
  const form = useForm({ schema, send, words: planRefusals, done: copy.recordDone, onDone })
  const isOnDisplay = conditions.some(each => each.conditionId === conditionId && each.isOnDisplay)
  const { number, issuedOn, shownUntil } = written
  const said = { batchId, conditionId, number, issuedOn, pages: photos.photoIds, ...(isOnDisplay && { shownUntil }) }
  return (
    <FormSheet
      title={copy.record(conditionNames[conditionId])}
      note={conditionSources[conditionId]}
      send={photos.isSending ? copy.sending : copy.recordSend}
      isBusy={form.shown.isBusy || photos.isSending}
      no={form.shown.no}
      onSend={() => form.submit(said)}
      onClose={onClose}
    >
      <FormField
        {...{ form, name: 'number', label: copy.number, hint: copy.numberHint, most: 60, line: true, value: number }}
        onChange={value => write({ ...written, number: value })}
      />
      <DayField
        label={isOnDisplay ? copy.displayedFrom : copy.issuedOn}
        value={issuedOn}
        refusal={form.problem('issuedOn')}
        onChange={value => write({ ...written, issuedOn: value })}
      />
      {isOnDisplay && (
        <DayField
          label={copy.displayedUntil}
          value={shownUntil}
          refusal={form.problem('shownUntil')}
          onChange={value => write({ ...written, shownUntil: value })}
        />
      )}
      <Pages photos={photos} problem={form.problem('pages')} />
    </FormSheet>
  )
}

interface PagesProps {
  readonly photos: ReturnType<typeof usePhotos>
  readonly problem: string | undefined
}

function Pages({ photos, problem }: PagesProps) {
  return (
    <Asked label={copy.pages} {...(problem !== undefined && { refusal: problem })}>
      <PhotoPicker {...photos.picker} />
    </Asked>
  )
}
