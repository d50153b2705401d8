import { useState } from 'react'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import { staffContract } from '~/types/staff/staff.contract'
import { Choice } from '~/src/components/Choice'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { DayField } from '~/src/components/DayField'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { PhotosField, useFormPhotos } from './PhotosField'
import { recognitionCopy as copy, recognitionRefusals } from './recognition.copy'

interface RecordSheetProps {
  readonly kind: RecognitionKind
  readonly onDone: () => void
  readonly onClose: () => void
}

interface OfWarning {
  readonly improve: string
  readonly lapsesOn: string
}

/** Evidence first; of a warning also what is to be better, and when it lapses. */
export function RecordSheet({ kind, onDone, onClose }: RecordSheetProps) {
  const [personMeantId, choose] = useState<string>()
  const [evidence, setEvidence] = useState('')
  const [ofWarning, write] = useState<OfWarning>({ improve: '', lapsesOn: '' })
  const photos = useFormPhotos()
  const shared = { words: recognitionRefusals, done: copy.recorded, onDone }
  const reward = useForm({ schema: staffContract.recordReward.input, send: staffClient.recordReward, ...shared })
  const warning = useForm({ schema: staffContract.recordWarning.input, send: staffClient.recordWarning, ...shared })
  const form = kind === 'reward' ? reward : warning
  const said = { personMeantId, evidence, photos: photos.photoIds }
  const field = { form, name: 'evidence', label: copy.evidence, hint: copy.evidenceHint, most: 500 }
  return (
    <FormSheet
      title={kind === 'reward' ? copy.recordReward : copy.recordWarning}
      note={copy.recordNote}
      send={copy.send}
      {...form.shown}
      onSend={() => form.submit(kind === 'reward' ? said : { ...said, ...ofWarning })}
      onClose={onClose}
    >
      <Who chosen={personMeantId} problem={form.problem('personMeantId')} onChange={choose} />
      <FormField {...field} value={evidence} onChange={setEvidence} />
      {kind === 'warning' && (
        <Warning form={form} said={ofWarning} onChange={part => write(before => ({ ...before, ...part }))} />
      )}
      <PhotosField photos={photos} />
    </FormSheet>
  )
}

interface WhoProps {
  readonly chosen: string | undefined
  readonly problem: string | undefined
  readonly onChange: (staffId: string) => void
}

function Who({ chosen, problem, onChange }: WhoProps) {
  const [staff] = useAsked('colleagues', () => staffClient.colleagues({}))
  const people = staff.state === 'ready' ? staff.data.rows : []
  const options = people.map(({ staffId, name }) => ({ value: staffId, label: name }))
  return (
    <Asked label={copy.who} {...(problem !== undefined && { refusal: problem })}>
      <Choice options={options} value={chosen} columns={3} onChange={onChange} />
    </Asked>
  )
}

interface WarningProps {
  readonly form: { readonly problem: (field: string) => string | undefined }
  readonly said: OfWarning
  readonly onChange: (part: Partial<OfWarning>) => void
}

function Warning({ form, said, onChange }: WarningProps) {
  const field = { form, name: 'improve', label: copy.improve, hint: copy.improveHint, most: 300 }
  return (
    <>
      <FormField {...field} value={said.improve} onChange={improve => onChange({ improve })} />
      <DayField
        label={copy.lapsesOn}
        value={said.lapsesOn}
        refusal={form.problem('lapsesOn')}
        onChange={lapsesOn => onChange({ lapsesOn })}
      />
    </>
  )
}
