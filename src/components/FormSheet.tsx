import { useState, type PropsWithChildren } from 'react'
import * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { Button } from './Button'
import { Callout } from './Callout'
import { Sheet } from './Sheet'
import { toast } from './toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { formCopy } from './FormSheet.copy'

type Send<Input, Data, Code extends string> = (
  input: Input,
  options: { requestId: string },
) => Promise<Answer<Data, Code>>
type Problems = Readonly<Record<string, string>>

/** The first thing that each field's schema objects to. */
function problemsIn(issues: readonly v.BaseIssue<unknown>[]): Problems {
  return Object.fromEntries([...issues].reverse().map(issue => [String(issue.path?.[0]?.key ?? ''), issue.message]))
}

interface SendingOf<Input, Data, Code extends string> {
  /** The action's own schema: the form is checked with the very one that the server has. */
  readonly schema: v.GenericSchema<unknown, Input>
  readonly send: Send<Input, Data, Code>
  readonly words: Partial<Record<string, string>>
  /** The one line that says it is done. */
  readonly done: string
  readonly onDone: () => void
}

/** A form that is checked by its action's schema, sent once, and keeps what was typed when it is refused. */
export function useForm<Input, Data, Code extends string>(form: SendingOf<Input, Data, Code>) {
  const { submit, isBusy, refused } = useSubmit(form.send)
  const [problems, setProblems] = useState<Problems>({})
  const send = async (written: unknown) => {
    const parsed = v.safeParse(form.schema, written)
    setProblems(parsed.success ? {} : problemsIn(parsed.issues))
    if (!parsed.success || (await submit(parsed.output)) === undefined) return
    toast(form.done)
    form.onDone()
  }
  return {
    submit: (written: unknown) => void send(written),
    /** For the sheet: whether it is on its way, and why the whole was not done. */
    shown: { isBusy, no: refused && sayNo(refused, form.words) },
    /** Why a field cannot be sent so. */
    problem: (field: string): string | undefined =>
      problems[field] === undefined ? undefined : (formCopy.problems[problems[field] ?? ''] ?? formCopy.fill),
    refused,
  }
}

interface FormSheetProps {
  readonly title: string
  readonly note?: string | undefined
  readonly send: string
  readonly isBusy: boolean
  readonly no: string | undefined
  readonly kind?: 'primary' | 'danger'
  readonly onSend: () => void
  readonly onClose: () => void
}

/** A sheet with a form and its one button; why it was refused stands over the button. */
export function FormSheet(props: PropsWithChildren<FormSheetProps>) {
  const { title, note, send, isBusy, no, kind = 'primary', onSend, onClose, children } = props
  const foot = <Button kind={kind} label={send} busy={isBusy} onClick={onSend} />
  return (
    <Sheet title={title} {...(note !== undefined && { note })} isOpen onClose={onClose} foot={foot}>
      {children}
      {no !== undefined && <Callout tone="bad">{no}</Callout>}
    </Sheet>
  )
}
