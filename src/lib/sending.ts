import { useRef, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'
import { newRequestId } from './request-id'

type No<Code extends string> = Extract<Answer<unknown, Code>, { ok: false }>

export interface Sending<Input, Data, Code extends string> {
  readonly isBusy: boolean
  /** Why the last try came to nothing; undefined before it and while one is under way. */
  readonly no: No<Code> | undefined
  /** Sends once, however often it is tapped: the same input keeps its key, so that trying again after a lost answer does nothing twice. */
  readonly send: (input: Input) => Promise<Answer<Data, Code> | undefined>
  readonly clear: () => void
}

/** One intent on its way to the server. Nothing typed is touched: the form keeps it until the answer is a yes. */
export function useSending<Input, Data, Code extends string>(
  action: (input: Input, options: { requestId: string }) => Promise<Answer<Data, Code>>,
): Sending<Input, Data, Code> {
  const [isBusy, setBusy] = useState(false)
  const [no, setNo] = useState<No<Code>>()
  const key = useRef<{ body: string; requestId: string }>()
  const isUnderWay = useRef(false)
  const send = async (input: Input) => {
    if (isUnderWay.current) return undefined
    const body = JSON.stringify(input)
    if (key.current?.body !== body) key.current = { body, requestId: newRequestId() }
    isUnderWay.current = true
    setBusy(true)
    setNo(undefined)
    const answer = await action(input, { requestId: key.current.requestId })
    isUnderWay.current = false
    setBusy(false)
    if (answer.ok) key.current = undefined
    else setNo(answer)
    return answer
  }
  return { isBusy, no, send, clear: () => setNo(undefined) }
}
