import { useState } from 'react'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import { staffContract } from '~/types/staff/staff.contract'
import { Choice } from '~/src/components/Choice'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '../moves/Asked'
import { staffClient } from '../staff.client'
import { DayField } from './DayField'
import { FormField } from './FormField'
import { FormSheet, useForm } from './FormSheet'
import { PhotosField, useFormPhotos } from './PhotosField'
import { recognitionCopy as copy, recognitionRefusals } from './recognition.copy'

interface RecordSheetProps {
  readonly kind: RecognitionKind
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Evidence first; of a warning also what is to be better, and when it lapses. */
export function RecordSheet({ kind, onDone, onClose }: RecordSheetProps) {
  const [staff] = useAsked('colleagues', () => staffClient.colleagues({}))
  const [personMeantId, choose] = useState<string>()
  const [evidence, setEvidence] = useState('')
  const [improve, setImprove] = useState('')
  const [lapsesOn, setDay] = useState('')
  const photos = useFormPhotos()
  const shared = { words: recognitionRefusals, done: copy.recorded, onDone }
  const reward = useForm({ schema: staffContract.recordReward.input, send: staffClient.recordReward, ...shared })
  const warning = useForm({ schema: staffContract.recordWarning.input, send: staffClient.recordWarning, ...shared })
  const form = kind === 'reward' ? reward : warning
  const said = { personMeantId, evidence, photos: photos.photoIds }
  const people = staff.state === 'ready' ? staff.data.rows : []
  const whoProblem = form.problem('personMeantId')
  return (
    <FormSheet
      title={kind === 'reward' ? copy.recordReward : copy.recordWarning}
      note={copy.recordNote}
      send={copy.send}
      {...form.shown}
      onSend={() => form.submit(kind === 'reward' ? said : { ...said, improve, lapsesOn })}
      onClose={onClose}
    >
      <Asked label={copy.who} {...(whoProblem !== undefined && { refusal: whoProblem })}>
        <Choice
          options={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          value={personMeantId}
          columns={3}
          onChange={choose}
        />
      </Asked>
      <FormField
        form={form}
        name="evidence"
        label={copy.evidence}
        hint={copy.evidenceHint}
        most={500}
        value={evidence}
        onChange={setEvidence}
      />
      {kind === 'warning' && (
        <>
          <FormField
            form={form}
            name="improve"
            label={copy.improve}
            hint={copy.improveHint}
            most={300}
            value={improve}
            onChange={setImprove}
          />
          <DayField label={copy.lapsesOn} value={lapsesOn} refusal={form.problem('lapsesOn')} onChange={setDay} />
        </>
      )}
      <PhotosField photos={photos} />
    </FormSheet>
  )
}
