import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { mostSnagPhotos, type InspectionKit } from '~/types/handover/inspection'
import { tradeOf } from '~/types/ticket/parts'
import { addPhotos, dropDraft, keepSnag, removePhoto } from './capture'
import { DraftRules, type SnagDraft } from './draft'
import { queueCopy, snagCopy as copy } from './inspection.copy'
import { PlaceFields } from './PlaceFields'
import { changeDraft, putAside, usePhone } from './phone'
import { useKeptPictures } from './useInspecting'

interface SnagSheetProps {
  readonly draft: SnagDraft
  readonly flat: InspectionKit
  readonly keep: (act: () => Promise<void>) => Promise<boolean>
  readonly isFull: boolean
}

const mostWords = 300
const nobody = 'nobody'

/** One snag, with one hand: photo first, then where, which part, what is seen. Each change is on the phone's disk at once. */
export function SnagSheet({ draft, flat, keep, isFull }: SnagSheetProps) {
  const [words, setWords] = useState(draft.words)
  const [isChecked, setChecked] = useState(false)
  const isOnline = usePhone(({ isOnline: on }) => on)
  const { unitId } = draft
  const change = (patch: Partial<SnagDraft>) =>
    void keep(() => changeDraft(unitId, before => ({ ...before, ...patch })))
  const problems = isChecked ? problemsOf(DraftRules, { ...draft, words }) : {}
  const save = async () => {
    setChecked(true)
    if (Object.keys(problemsOf(DraftRules, { ...draft, words })).length > 0) return
    if (await keep(() => keepSnag({ ...draft, words }))) toast(isOnline ? copy.kept : copy.keptOffline)
  }
  return (
    <Sheet
      title={copy.title}
      isOpen
      onClose={() => putAside(unitId, true)}
      foot={
        <>
          <Button kind="quiet" label={copy.drop} onClick={() => void dropDraft(draft)} />
          <Button kind="primary" label={copy.keep} onClick={() => void save()} />
        </>
      }
    >
      {isFull && <Callout tone="bad">{queueCopy.full}</Callout>}
      <DraftPhotos draft={draft} keep={keep} problem={problems['photos']} />
      <Field
        label={copy.words}
        hint={copy.wordsHint}
        value={words}
        most={mostWords}
        {...(problems['words'] !== undefined && { refusal: problems['words'] })}
        onChange={said => {
          setWords(said)
          change({ words: said })
        }}
      />
      <PlaceFields
        place={draft}
        houseKey={flat.houseKey}
        points={flat.checklist.points}
        change={change}
        problems={problems}
      />
      <Responsible draft={draft} flat={flat} change={change} />
      <KindChoice draft={draft} change={change} />
    </Sheet>
  )
}

interface DraftPhotosProps extends Pick<SnagSheetProps, 'draft' | 'keep'> {
  readonly problem: string | undefined
}

function DraftPhotos({ draft, keep, problem }: DraftPhotosProps) {
  const paths = useKeptPictures(draft.photos.map(({ name }) => name))
  const remove = (name: string) => void keep(() => removePhoto(draft.unitId, name))
  return (
    <View>
      <View className="t-strong inspect__label">{copy.photos}</View>
      <PhotoPicker
        photos={draft.photos.map(({ name }) => ({ key: name, path: paths[name] ?? '', state: 'done' }))}
        most={mostSnagPhotos}
        onAdd={() => void keep(() => addPhotos(draft))}
        onRetry={() => undefined}
        onRemove={remove}
      />
      {problem !== undefined && <View className="inspect__problem">{problem}</View>}
    </View>
  )
}

interface PartProps extends Pick<SnagSheetProps, 'draft' | 'flat'> {
  readonly change: (patch: Partial<SnagDraft>) => void
}

/** Who built it: those of the estate who do such work. */
function Responsible({ draft, flat, change }: PartProps) {
  const trade = draft.component && tradeOf(draft.component)
  const fitting = flat.contractors.filter(({ trades }) => trades.length === 0 || (trade && trades.includes(trade)))
  if (fitting.length === 0) return null
  const options = [
    { value: nobody, label: copy.nobody },
    ...fitting.map(({ contractorId, name }) => ({ value: contractorId, label: name })),
  ]
  return (
    <>
      <View className="t-strong">{copy.contractor}</View>
      <Choice
        columns={1}
        options={options}
        value={draft.contractorId ?? nobody}
        onChange={id => {
          const name = fitting.find(({ contractorId }) => contractorId === id)?.name ?? ''
          change({ contractorId: id === nobody ? null : id, responsible: name })
        }}
      />
    </>
  )
}

function KindChoice({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  return (
    <>
      <View className="t-strong">{copy.kind}</View>
      <Choice
        columns={1}
        options={[
          { value: 'general', label: copy.general },
          { value: 'complex', label: copy.complex },
        ]}
        value={draft.snagKind}
        onChange={snagKind => change({ snagKind })}
      />
    </>
  )
}
