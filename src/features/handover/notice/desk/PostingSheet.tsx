import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { DayField, typedDay } from '~/src/components/DayField'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { Posting } from '~/types/handover/handover'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { unitCopy as copy } from './notice.desk.copy'

interface PostingSheetProps {
  readonly unitId: string
  /** What is recorded already: another in its place needs a reason. */
  readonly posting: Posting | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The written delivery of one letter (R5.3): carrier, number, day. */
export function PostingSheet({ unitId, posting, onClose, onDone }: PostingSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.recordPosting)
  const [carrier, setCarrier] = useState(posting?.carrier ?? copy.carriers[0] ?? '')
  const [trackingNumber, setNumber] = useState(posting?.trackingNumber ?? '')
  const [postedOn, setPostedOn] = useState<string>(posting?.postedOn ?? '')
  const [correction, setCorrection] = useState('')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const send = async () => {
    const why = posting === null ? {} : { correction }
    const said = { unitId, carrier, trackingNumber, postedOn: typedDay(postedOn), ...why }
    const found = problemsOf(handoverContract.recordPosting.input, said)
    setProblems(found)
    if (Object.keys(found).length > 0 || !(await submit(said))) return
    toast(copy.posted)
    onDone()
  }
  const refusalOf = (field: string) => (problems[field] === undefined ? {} : { refusal: copy.needs[field] ?? '' })
  const foot = <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void send()} />
  const title = posting === null ? copy.postingTitle : copy.change
  return (
    <Sheet title={title} note={copy.postingNote} isOpen onClose={onClose} foot={foot}>
      <View className="field__label">{copy.carrier}</View>
      <Choice options={copy.carriers.map(value => ({ value, label: value }))} value={carrier} onChange={setCarrier} />
      <Field line value={carrier} most={20} onChange={setCarrier} {...refusalOf('carrier')} />
      <Field
        line
        label={copy.number}
        hint={copy.numberHint}
        value={trackingNumber}
        most={30}
        onChange={setNumber}
        {...refusalOf('trackingNumber')}
      />
      <DayField label={copy.on} value={postedOn} onChange={setPostedOn} {...refusalOf('postedOn')} />
      {posting !== null && (
        <Field
          line
          label={copy.why}
          hint={copy.whyHint}
          value={correction}
          most={100}
          onChange={setCorrection}
          {...refusalOf('correction')}
        />
      )}
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
