import { useState } from 'react'
import type * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { useChecked } from './useChecked'

interface WordsFormProps<Input, Data, Code extends string> {
  readonly title: string
  readonly note?: string
  readonly hint: string
  readonly label: string
  /** Not to be undone: the button says so. */
  readonly isDanger?: boolean
  readonly most: number
  readonly schema: v.GenericSchema
  readonly inputOf: (words: string) => Input
  readonly send: (input: Input, options: { requestId: string }) => Promise<Answer<Data, Code>>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A sheet that asks for some words and sends them; they stay until the server said yes. */
export function WordsForm<Input, Data, Code extends string>(props: WordsFormProps<Input, Data, Code>) {
  const { title, note, hint, label, isDanger, most, schema, inputOf, send, onClose, onDone } = props
  const [words, setWords] = useState('')
  const form = useChecked(schema, send)
  const input = inputOf(words)
  const submit = async () => {
    if ((await form.attempt(input)) !== undefined) onDone()
  }
  const foot = (
    <Button kind={isDanger ? 'danger' : 'primary'} label={label} busy={form.isBusy} onClick={() => void submit()} />
  )
  const problem = form.problems(input)
  return (
    <Sheet title={title} {...(note !== undefined && { note })} isOpen foot={foot} onClose={onClose}>
      <Field
        hint={hint}
        value={words}
        most={most}
        refusal={problem['words'] ?? problem['reference']}
        onChange={setWords}
      />
      {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
    </Sheet>
  )
}
