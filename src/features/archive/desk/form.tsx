import { useState, type PropsWithChildren } from 'react'
import * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { DayField as Day } from '~/src/components/DayField'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { filesRefusals, formCopy } from './files.desk.copy'

interface FormOf<Input, Data, Code extends string> {
  /** The action's own schema: the form is checked with the very one that the server has. */
  readonly schema: v.GenericSchema<unknown, Input>
  readonly send: (input: Input, options: { requestId: string }) => Promise<Answer<Data, Code>>
  readonly done: string
  readonly onDone: (data: Data) => void
}

/** A form that is checked by its action's schema, sent once, and keeps what was typed when it is refused. */
export function useForm<Input, Data, Code extends string>({ schema, send, done, onDone }: FormOf<Input, Data, Code>) {
  const { submit, isBusy, refused } = useSubmit(send)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const go = async (written: unknown) => {
    const parsed = v.safeParse(schema, written)
    const found = parsed.success ? [] : parsed.issues.map(issue => [fieldOf(issue), issue.message] as const)
    setProblems(Object.fromEntries([...found].reverse()))
    if (!parsed.success) return
    const data = await submit(parsed.output)
    if (data === undefined) return
    toast(done)
    onDone(data)
  }
  return {
    go: (written: unknown) => void go(written),
    isBusy,
    no: refused && sayNo(refused, filesRefusals),
    problem: (field: string): string | undefined => {
      const found = problems[field]
      return found === undefined ? undefined : (formCopy.problems[found] ?? formCopy.fill)
    },
  }
}

/** The last named step of the path: fields of a unit inside a form are named as they are shown. */
const fieldOf = (issue: v.BaseIssue<unknown>): string => String(issue.path?.[issue.path.length - 1]?.key ?? '')

export type Form = Pick<ReturnType<typeof useForm>, 'isBusy' | 'no' | 'problem'>

interface FormSheetProps {
  readonly title: string
  readonly note?: string
  readonly send?: string
  readonly isDanger?: boolean
  readonly form: Form
  readonly onSend: () => void
  readonly onClose: () => void
}

/** A sheet with a form and its one button; why it was refused stands over the button. */
export function FormSheet(props: PropsWithChildren<FormSheetProps>) {
  const { title, note, send = formCopy.save, isDanger = false, form, onSend, onClose, children } = props
  const kind = isDanger ? 'danger' : 'primary'
  const foot = <Button kind={kind} label={send} busy={form.isBusy} onClick={onSend} />
  return (
    <Sheet title={title} {...(note !== undefined && { note })} isOpen onClose={onClose} foot={foot}>
      {children}
      {form.no !== undefined && <Callout tone="bad">{form.no}</Callout>}
    </Sheet>
  )
}

interface LineProps {
  readonly form: Form
  /** As the contract calls it. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly most?: number
  readonly isBlock?: boolean
  readonly onChange: (value: string) => void
}

/** A field of a form, with what its schema says of it. */
export function FormField({ form, name, label, value, hint, most = 40, isBlock = false, onChange }: LineProps) {
  const refusal = form.problem(name)
  return (
    <Field
      {...{ label, value, most, onChange }}
      line={!isBlock}
      {...(hint !== undefined && { hint })}
      {...(refusal !== undefined && { refusal })}
    />
  )
}

/** A day of a form, with what its schema says of it. */
export const DayField = ({ form, name, label, value, onChange }: Omit<LineProps, 'hint' | 'most'>) => (
  <Day {...{ label, value, onChange }} refusal={form.problem(name)} />
)

export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')
export const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
