import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { ActivityContract } from '~/types/activity/activity.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { activityClient } from '../activity.client'
import { activityRefusals } from '../activity.copy'
import { Album } from '../Album'
import { deskCopy as copy } from './activity.desk.copy'

type Desk = OutputOf<ActivityContract, 'deskDetail'>

interface AlbumCardProps {
  readonly activity: Desk
  /** Whether this member of staff may add pictures. */
  readonly mayAdd: boolean
  readonly onDone: () => void
}

const most = 9

/** The day's pictures: what is there, what is being added, and the tap that shows them to everybody. */
export function AlbumCard({ activity, mayAdd, onDone }: AlbumCardProps) {
  const [round, setRound] = useState(0)
  const done = () => {
    setRound(before => before + 1)
    onDone()
  }
  return (
    <Card title={copy.album}>
      <View className="t-second">{copy.albumNote}</View>
      {activity.album.length > 0 && <Album photos={activity.album} urls={activity.photoUrls} />}
      {mayAdd && <Adding key={round} activityId={activity.activityId} onDone={done} />}
      {activity.moves.includes('publishAlbum') && activity.album.length > 0 && (
        <Publishing activityId={activity.activityId} onDone={onDone} />
      )}
    </Card>
  )
}

interface PartProps {
  readonly activityId: string
  readonly onDone: () => void
}

function Adding({ activityId, onDone }: PartProps) {
  const photos = usePhotos(most, sendPhoto)
  const [caption, setCaption] = useState('')
  const [isEarly, setEarly] = useState(false)
  const { submit, isBusy, refused } = useSubmit(activityClient.addPhotos)
  const add = async () => {
    setEarly(photos.isSending)
    if (photos.isSending) return
    const added = photos.photoIds.map(photoId => ({ photoId, caption }))
    if (!(await submit({ activityId, photos: added }))) return
    toast(copy.albumAdded)
    onDone()
  }
  return (
    <>
      <PhotoPicker {...photos.picker} />
      {photos.picker.photos.length > 0 && (
        <>
          <Field line value={caption} hint={copy.captionHint} most={40} onChange={setCaption} />
          {isEarly && photos.isSending && <Callout>{copy.sending}</Callout>}
          <Button label={copy.albumAdd} busy={isBusy} onClick={() => void add()} />
        </>
      )}
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
    </>
  )
}

function Publishing({ activityId, onDone }: PartProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.publishAlbum)
  const publish = async () => {
    if (!(await submit({ activityId }))) return
    toast(copy.albumPublished)
    onDone()
  }
  return (
    <>
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
      <Button kind="primary" label={copy.publishAlbum} busy={isBusy} onClick={() => void publish()} />
    </>
  )
}
