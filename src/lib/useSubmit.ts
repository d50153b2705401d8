import { useRef, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'
import { newRequestId } from './request-id'

type Refused<Code extends string> = Extract<Answer<unknown, Code>, { ok: false }>

/**
 * One intent and its answer: a tap while it is on its way does nothing, and trying again after no answer came uses the same key,
 * so that nothing is done twice. A refusal ends the intent: what is sent after it is a new one.
 */
export function useSubmit<Input, Data, Code extends string>(
  send: (input: Input, options: { requestId: string }) => Promise<Answer<Data, Code>>,
) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused<Code>>()
  const intent = useRef<{ key: string; written: string }>()
  const busy = useRef(false)

  /** The data when it was done, else undefined; why not stands in `refused`. */
  async function submit(input: Input): Promise<Data | undefined> {
    if (busy.current) return undefined
    const written = JSON.stringify(input)
    if (intent.current?.written !== written) intent.current = { key: newRequestId(), written }
    busy.current = true
    setBusy(true)
    const answer = await send(input, { requestId: intent.current.key })
    busy.current = false
    setBusy(false)
    if (answer.ok || answer.kind === 'refusal') intent.current = undefined
    setRefused(answer.ok ? undefined : answer)
    return answer.ok ? answer.data : undefined
  }

  return { submit, isBusy, refused }
}
