import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import { unitHandoverLifecycle } from '~/types/handover/unit-handover.lifecycle'
import { dayOf } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { keysRefusals } from '../keys.copy'
import { keysDeskCopy as copy } from './keys.desk.copy'
import type { WorkProps } from './KeysWork'

/** A flat that is refused without cause (law.md, art. 8): what is there for it and what is missing, before anything may be written down. */
export function DeemCard({ desk, now, onDone }: WorkProps) {
  const [isAsking, setAsking] = useState(false)
  if (!unitHandoverLifecycle.movesFor(desk.state, ['manager']).includes('deemHandedOver')) return null
  const { postedOn, notifiedDay } = desk
  const day = notifiedDay ?? ''
  const isOver = postedOn !== null && notifiedDay !== null && dayOf(now) > notifiedDay
  return (
    <Card title={copy.deem}>
      <View className="t-second">{postedOn === null ? copy.deemNotPosted : copy.deemPosted(postedOn)}</View>
      {postedOn !== null && !isOver && <View className="t-second">{copy.deemNotYet(day)}</View>}
      {isOver && <Button kind="quiet" label={copy.deemTitle} onClick={() => setAsking(true)} />}
      {isAsking && <DeemSheet desk={desk} day={day} onClose={() => setAsking(false)} onDone={onDone} />}
    </Card>
  )
}

interface DeemSheetProps extends Pick<WorkProps, 'desk' | 'onDone'> {
  readonly day: string
  readonly onClose: () => void
}

const mostPhotos = 9

function DeemSheet({ desk, day, onClose, onDone }: DeemSheetProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const photos = usePhotos(mostPhotos, sendPhoto)
  const { submit, isBusy, refused } = useSubmit(handoverClient.deemHandedOver)
  const send = async () => {
    const { unitId, version } = desk
    const input = { unitId, version, reason, photos: photos.photoIds }
    const problems = problemsOf(handoverContract.deemHandedOver.input, input)
    setProblem(problems['reason'] ?? (problems['photos'] && copy.photoNeeded))
    if (photos.isSending) return toast(copy.photosOnWay)
    if (Object.keys(problems).length > 0 || !(await submit(input))) return
    toast(copy.deemed)
    onClose()
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={onClose} />
      <Button kind="danger" label={copy.deemSend} busy={isBusy} onClick={() => void send()} />
    </>
  )
  return (
    <Sheet title={copy.deemTitle} note={copy.deemNote(day)} isOpen foot={foot} onClose={onClose}>
      <Field value={reason} hint={copy.deemHint} most={500} onChange={setReason} />
      <View className="t-second">{copy.deemPhotos}</View>
      <PhotoPicker {...photos.picker} />
      {problem !== undefined && <Callout>{problem}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, keysRefusals)}</Callout>}
    </Sheet>
  )
}
