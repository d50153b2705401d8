import { Field } from '~/src/components/Field'
import { deskCopy as copy } from './slots.desk.copy'

interface WordsFieldProps {
  readonly value: string
  readonly hint: string
  readonly most?: number
  readonly onChange: (words: string) => void
}

/** Why, in a line that the flat's people read. */
export const WordsField = ({ most = 100, ...field }: WordsFieldProps) => (
  <Field line label={copy.words} most={most} {...field} />
)

/** As many as a reason needs. */
export const isReason = (words: string): boolean => [...words.trim()].length >= 2
