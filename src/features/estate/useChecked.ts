import { useState } from 'react'
import type * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { estateRefusals, formCopy, withNames } from './estate.copy'

/** One form against the contract's own schema: what is wrong shows after the first try, what was refused stays until the next. */
export function useChecked<Input, Data, Code extends string>(
  schema: v.GenericSchema,
  send: (input: Input, options: { requestId: string }) => Promise<Answer<Data, Code>>,
) {
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, refused } = useSubmit(send)
  const attempt = async (input: Input): Promise<Data | undefined> => {
    setTried(true)
    if (Object.keys(problemsOf(schema, input)).length > 0) return undefined
    const data = await submit(input)
    if (data !== undefined) setTried(false)
    return data
  }
  return {
    attempt,
    isBusy,
    /** By field, once it was tried. */
    problems: (input: unknown): Readonly<Record<string, string>> => (isTried ? problemsOf(schema, input) : {}),
    refusal:
      refused && withNames(sayNo(refused, { ...formCopy.problems, ...estateRefusals }), refused.details['names']),
  }
}
