import { Field } from '~/src/components/Field'
import { moveWords } from '../staff.moves.copy'
import type { Move, MoveFormProps } from './move-form'

interface WordsFieldProps extends Pick<MoveFormProps, 'move'> {
  readonly value: string
  readonly going: Pick<Move, 'problem'>
  /** Characters that the contract asks for; absent: the words may be left out, and one line is enough. */
  readonly least?: number
  readonly onChange: (words: string) => void
}

const most = 200

/** What is said along with a move, in up to 200 characters. Where the copy has no example, the field's name stands in it. */
export function WordsField({ move, value, going, least, onChange }: WordsFieldProps) {
  const { field, hint } = moveWords[move]
  return (
    <Field
      label={hint === undefined ? undefined : field}
      hint={hint ?? field}
      value={value}
      most={most}
      line={least === undefined}
      refusal={going.problem('words', least)}
      onChange={onChange}
    />
  )
}
