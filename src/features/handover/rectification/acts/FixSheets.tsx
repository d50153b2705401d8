import { useState } from 'react'
import { dayOf } from '~/types/kernel/time'
import { rectificationActions as contract } from '~/types/handover/rectification.actions'
import type { LookWindow } from '~/types/handover/rectification'
import { handoverClient as client } from '../../handover.client'
import { formCopy as copy } from '../rectification.copy'
import { ActPhotosField, ActSheet, useActForm, useActPhotos, WordsField, type ActProps } from './act-form'
import { WindowsField } from './WindowsField'

interface FixProps extends ActProps {
  readonly now: number
}

/** Mended: what was done, how it looks now, when the owner could come. */
export function FinishSheet({ page: { snagId }, now, onDone, onClose }: FixProps) {
  const [words, write] = useState('')
  const [windows, offer] = useState<LookWindow[]>([])
  const photos = useActPhotos()
  const form = useActForm({ schema: contract.finishFix.input, send: client.finishFix }, onDone)
  const send = () => photos.isSending || form.submit({ snagId, words, photos: photos.photoIds, windows })
  return (
    <ActSheet act="finishFix" form={form} onSend={send} onClose={onClose}>
      <WordsField form={form} label={copy.words.finishFix} most={300} value={words} onChange={write} />
      <ActPhotosField photos={photos} form={form} label={copy.photosNeeded} />
      <WindowsField windows={windows} today={dayOf(now)} onChange={offer} />
    </ActSheet>
  )
}

export function OfferSheet({ page, now, onDone, onClose }: FixProps) {
  const [windows, offer] = useState<LookWindow[]>([...page.windows])
  const form = useActForm({ schema: contract.offerLook.input, send: client.offerLook }, onDone)
  const send = () => form.submit({ snagId: page.snagId, windows })
  return (
    <ActSheet act="offerLook" form={form} onSend={send} onClose={onClose}>
      <WindowsField windows={windows} today={dayOf(now)} onChange={offer} />
    </ActSheet>
  )
}

/** Not accepted: why, with pictures; it goes back to work on the running clock. */
export function RejectSheet({ page: { snagId }, onDone, onClose }: ActProps) {
  const [words, write] = useState('')
  const photos = useActPhotos()
  const form = useActForm({ schema: contract.rejectFix.input, send: client.rejectFix }, onDone)
  const send = () => photos.isSending || form.submit({ snagId, words, photos: photos.photoIds })
  return (
    <ActSheet act="rejectFix" form={form} note={copy.rejectNote} onSend={send} onClose={onClose}>
      <WordsField form={form} label={copy.words.rejectFix} most={300} value={words} onChange={write} />
      <ActPhotosField photos={photos} form={form} label={copy.photos} />
    </ActSheet>
  )
}

export function WithdrawSheet({ page: { snagId }, isMine, onDone, onClose }: ActProps) {
  const [words, write] = useState('')
  const [ownerWords, writeOwners] = useState('')
  const form = useActForm({ schema: contract.withdrawSnag.input, send: client.withdrawSnag }, onDone)
  const send = () => form.submit({ snagId, words, ownerWords })
  const owners = { form, name: 'ownerWords', label: copy.ownerWords, most: 200, value: ownerWords }
  return (
    <ActSheet act="withdrawSnag" form={form} kind="danger" onSend={send} onClose={onClose}>
      <WordsField form={form} label={copy.words.withdrawSnag} most={200} value={words} onChange={write} />
      {!isMine && <WordsField {...owners} onChange={writeOwners} />}
    </ActSheet>
  )
}
