import { Field } from './Field'

interface FormFieldProps {
  readonly form: { readonly problem: (field: string) => string | undefined }
  /** As the contract calls it. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly most: number
  readonly line?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of a form, with what its schema says of it. */
export function FormField({ form, name, ...field }: FormFieldProps) {
  const refusal = form.problem(name)
  return <Field {...field} {...(refusal !== undefined && { refusal })} />
}
