import type { PropsWithChildren, ReactNode } from 'react'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { Asked } from '~/src/components/Asked'
import type { SnagAct, SnagPage } from '~/types/handover/rectification'
import { formCopy as copy, rectificationCopy, rectificationRefusals, sayAct } from '../rectification.copy'

/** What every sheet of an act is given. */
export interface ActProps {
  readonly page: SnagPage
  readonly isMine: boolean
  readonly onDone: () => void
  readonly onClose: () => void
}

const mostPhotos = 9
export const useActPhotos = () => usePhotos(mostPhotos, sendPhoto)
export type ActPhotos = ReturnType<typeof useActPhotos>

type Sending<Input> = Pick<Parameters<typeof useForm<Input, unknown, string>>[0], 'schema' | 'send'>

/** A form of this room: checked by its action's schema, refused in its words. */
export const useActForm = <Input,>(sending: Sending<Input>, onDone: () => void) =>
  useForm({ ...sending, words: rectificationRefusals, done: rectificationCopy.done, onDone })
export type ActForm = ReturnType<typeof useActForm>

interface ActSheetProps extends Pick<ActProps, 'onClose'> {
  readonly act: SnagAct
  readonly form: ActForm
  /** The owner's own sheet; left out: staff's. */
  readonly isMine?: boolean
  readonly note?: string
  readonly kind?: 'primary' | 'danger'
  readonly onSend: () => void
}

export function ActSheet({
  act,
  form,
  isMine = false,
  note,
  kind = 'primary',
  onSend,
  onClose,
  children,
}: PropsWithChildren<ActSheetProps>) {
  const sheet = { title: sayAct(act, isMine), send: copy.send, kind, onSend, onClose, ...form.shown }
  return (
    <FormSheet {...sheet} {...(note !== undefined && { note })}>
      {children}
    </FormSheet>
  )
}

interface WordsProps {
  readonly form: ActForm
  readonly name?: string
  readonly label: string
  readonly most: number
  readonly line?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}
export const WordsField = ({ name = 'words', ...field }: WordsProps): ReactNode => <FormField name={name} {...field} />

/** Pictures of a form; where they are needed, their want is said in place. */
export function ActPhotosField({ photos, form, label }: { photos: ActPhotos; form: ActForm; label: string }) {
  const refusal = form.problem('photos')
  return (
    <Asked label={label} {...(refusal !== undefined && { refusal })}>
      <PhotoPicker {...photos.picker} />
    </Asked>
  )
}
