import { useState } from 'react'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import type { StaffMove } from '../staff-moves'
import { formCopy, moveWords } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'

interface Shape {
  /** What the contract calls the words; absent: the move has none. */
  readonly words?: 'words' | 'finding'
  /** Characters, as the contract counts them. */
  readonly least: number
  readonly most: number
  readonly photos?: 'may' | 'must'
}

/** The moves that say something and perhaps show it. */
export const wordsMoves = {
  respond: { words: 'words', least: 0, most: 200 },
  survey: { words: 'finding', least: 5, most: 500, photos: 'may' },
  startRepair: { least: 0, most: 0 },
  finish: { words: 'words', least: 5, most: 500, photos: 'must' },
  reply: { words: 'words', least: 10, most: 500 },
  addNote: { words: 'words', least: 2, most: 500, photos: 'may' },
  resume: { least: 0, most: 0 },
  upholdObjection: { words: 'words', least: 5, most: 200 },
  dismissObjection: { words: 'words', least: 5, most: 200 },
} as const satisfies Partial<Record<StaffMove, Shape>>
export type WordsMove = keyof typeof wordsMoves

const mostPhotos = 9

export function WordsForm(props: MoveFormProps & { readonly move: WordsMove }) {
  const shape: Shape = wordsMoves[props.move]
  const [words, setWords] = useState('')
  const { picker, photoIds, isSending, hasFailed } = usePhotos(mostPhotos, sendPhoto)
  const hold = isSending ? formCopy.sending : hasFailed ? formCopy.photoFailed : undefined
  const input = { ...(shape.words && { [shape.words]: words }), ...(shape.photos && { photos: photoIds }) }
  const going = useMove(props, input)
  return (
    <MoveFrame {...props} going={going} hold={hold} onSend={() => hold === undefined && going.send()}>
      {shape.words && (
        <Field
          label={moveWords[props.move].field}
          hint={moveWords[props.move].hint}
          value={words}
          most={shape.most}
          refusal={going.problem(shape.words, shape.least)}
          onChange={setWords}
        />
      )}
      {shape.photos && (
        <Asked
          label={shape.photos === 'must' ? formCopy.photosNeeded : formCopy.photos}
          refusal={going.problem('photos')}
        >
          <PhotoPicker {...picker} />
        </Asked>
      )}
    </MoveFrame>
  )
}
