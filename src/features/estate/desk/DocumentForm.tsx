import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  documentKinds,
  type DocumentKind,
  type DocumentRow,
  type DocumentVersionView,
} from '~/types/estate/documents.actions'
import { estateContract } from '~/types/estate/estate.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { useAsked } from '~/src/lib/asking'
import { DayField, typedDay } from '~/src/components/DayField'
import { estateClient } from '../estate.client'
import { formCopy } from '../estate.copy'
import { useChecked } from '../useChecked'
import { documentsCopy as copy } from './desk.copy'

interface DocumentFormProps {
  /** Left out: a new document. */
  readonly document?: DocumentRow
  readonly latest?: DocumentVersionView | undefined
  readonly onDone: (documentId: string) => void
}

/** Colleagues who may keep a document right. */
function useColleagues() {
  const [asked] = useAsked('document-keepers', () => estateClient.documentKeepers({}))
  const rows = asked.state === 'ready' ? asked.data.rows : []
  return rows.map(({ staffId, name }) => ({ value: staffId, label: name }))
}

function useDocument({ document, latest }: Omit<DocumentFormProps, 'onDone'>) {
  const [kind, setKind] = useState<DocumentKind>(document?.kind ?? 'commitment')
  const [title, setTitle] = useState(latest?.title ?? '')
  const [text, setText] = useState(latest?.text ?? '')
  const [staffId, setKeeper] = useState('')
  const [nextReviewOn, setReview] = useState<string>(document?.nextReviewOn ?? '')
  const photos = usePhotos(9, sendPhoto)
  const about = document ? { documentId: document.documentId } : {}
  const input = { ...about, kind, title, text, photos: photos.photoIds, staffId, nextReviewOn: typedDay(nextReviewOn) }
  return { input, kind, setKind, title, setTitle, text, setText, staffId, setKeeper, nextReviewOn, setReview, photos }
}

/** A document or its next version; another reviews it before it counts (R3.7). */
export function DocumentForm({ document, latest, onDone }: DocumentFormProps) {
  const fields = useDocument({ ...(document && { document }), latest })
  const { input, photos } = fields
  const colleagues = useColleagues()
  const form = useChecked(estateContract.draftDocument.input, estateClient.draftDocument)
  const save = async () => {
    if (photos.isSending) return toast(formCopy.photosOnWay)
    const drafted = await form.attempt(input)
    if (drafted) onDone(drafted.documentId)
  }
  const problems = form.problems(input)
  return (
    <Card title={document ? copy.next : copy.add}>
      <View className="column">
        {!document && (
          <Choice
            options={documentKinds.map(value => ({ value, label: copy.kinds[value] }))}
            value={fields.kind}
            columns={3}
            onChange={fields.setKind}
          />
        )}
        <DocumentText fields={fields} problems={problems} />
        <View className="t-second">{copy.photos}</View>
        <PhotoPicker {...photos.picker} />
        <View className="t-strong">{copy.keeper}</View>
        <Choice options={colleagues} value={fields.staffId} columns={4} onChange={fields.setKeeper} />
        {problems['staffId'] && <Callout tone="bad">{problems['staffId']}</Callout>}
        <DayField
          label={copy.nextReviewOn}
          value={fields.nextReviewOn}
          refusal={problems['nextReviewOn']}
          onChange={fields.setReview}
        />
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={copy.save} busy={form.isBusy} onClick={() => void save()} />
    </Card>
  )
}

interface DocumentTextProps {
  readonly fields: ReturnType<typeof useDocument>
  readonly problems: Readonly<Record<string, string>>
}

const DocumentText = ({ fields, problems }: DocumentTextProps) => (
  <>
    <Field
      line
      label={copy.title}
      value={fields.title}
      most={60}
      refusal={problems['title']}
      onChange={fields.setTitle}
    />
    <Field
      label={copy.text}
      hint={copy.textHint}
      value={fields.text}
      most={6000}
      refusal={problems['text']}
      onChange={fields.setText}
    />
  </>
)
