import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { endCopy as copy } from './inspection.copy'

const mostWords = 200
const fewestWords = 2

interface EndSheetProps {
  readonly isOpen: boolean
  /** How many are missing to the company's minutes. */
  readonly minutes: number
  readonly onClose: () => void
  readonly onEnd: (words: string) => void
}

/** Shorter than the company's minutes: with the owner's own words only (R5.6). */
export function EndSheet({ isOpen, minutes, onClose, onEnd }: EndSheetProps) {
  const [words, setWords] = useState('')
  const isShort = [...words.trim()].length < fewestWords
  return (
    <Sheet
      title={copy.title}
      note={copy.note(minutes)}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button kind="primary" label={copy.end} disabled={isShort} onClick={() => onEnd(words.trim())} />}
    >
      <Field label={copy.words} hint={copy.hint} value={words} most={mostWords} onChange={setWords} />
    </Sheet>
  )
}
