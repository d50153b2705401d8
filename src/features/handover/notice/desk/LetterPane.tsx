import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import type { NoticeBoard } from '~/types/handover/notice.views'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { letterFormCopy as copy } from './notice.desk.copy'

interface LetterPaneProps {
  readonly batchId: string
  readonly onChanged: () => void
}

/** What the letters say besides days, place and fees (R5.3). */
export function LetterPane({ batchId, onChanged }: LetterPaneProps) {
  const [asked, reload] = useAsked(`letter:${batchId}`, () => handoverClient.noticeBoard({ batchId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ letter }) => <LetterForm {...{ batchId, letter }} onSaved={onChanged} />}
    </Faces>
  )
}

interface LetterFormProps extends Pick<NoticeBoard, 'batchId' | 'letter'> {
  readonly onSaved: () => void
}

function LetterForm({ batchId, letter, onSaved }: LetterFormProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.setLetter)
  const [bring, setBring] = useState(letter.bring)
  const [remarks, setRemarks] = useState(letter.remarks)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const save = async () => {
    const said = { batchId, bring, remarks }
    const found = problemsOf(handoverContract.setLetter.input, said)
    setProblems(found)
    if (Object.keys(found).length > 0 || !(await submit(said))) return
    toast(copy.saved)
    onSaved()
  }
  const refusalOf = (field: string) => (problems[field] === undefined ? {} : { refusal: problems[field] })
  return (
    <Card title={copy.title}>
      <View className="t-second">{copy.note}</View>
      <Field
        label={copy.bring}
        hint={copy.bringHint}
        value={bring}
        most={600}
        onChange={setBring}
        {...refusalOf('bring')}
      />
      {bring.trim() === '' && <Button kind="quiet" label={copy.usual} onClick={() => setBring(copy.usualLines)} />}
      <Field
        label={copy.remarks}
        hint={copy.remarksHint}
        value={remarks}
        most={600}
        onChange={setRemarks}
        {...refusalOf('remarks')}
      />
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
      <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void save()} />
    </Card>
  )
}
