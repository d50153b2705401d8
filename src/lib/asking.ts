import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'

/** What a question to the server has come to. With `ready`, `now` is the server's instant of that answer. */
export type Asked<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: string; readonly reference: string }
  | { readonly state: 'ready'; readonly data: Data; readonly now: number }

const loading = { state: 'loading' } as const

/**
 * Asks when the page is shown and whenever `key` changes. Asking again for the same key keeps what is shown until the new answer is
 * there, and after a failure; another key begins anew. `reload` asks now.
 */
export function useAsked<Data>(key: string, ask: () => Promise<Answer<Data>>): [Asked<Data>, () => Promise<void>] {
  const [held, setHeld] = useState<{ key: string; asked: Asked<Data> }>({ key, asked: loading })
  const latest = useRef({ ask, key })
  latest.current = { ask, key }
  const underWay = useRef<string>()
  const order = useRef(0)
  const reload = useCallback(async () => {
    const mine = latest.current
    const turn = (order.current += 1)
    underWay.current = mine.key
    setHeld(before =>
      before.key === mine.key && before.asked.state === 'ready' ? before : { key: mine.key, asked: loading },
    )
    const answer = await mine.ask()
    // A later question overtook this one: its answer counts.
    if (turn !== order.current) return
    underWay.current = undefined
    setHeld(before => (keeps(before, mine.key, answer) ? before : { key: mine.key, asked: askedFrom(answer) }))
  }, [])
  const unlessUnderWay = useCallback(() => {
    if (underWay.current !== latest.current.key) void reload()
  }, [reload])
  useEffect(unlessUnderWay, [key, unlessUnderWay])
  useDidShow(unlessUnderWay)
  return [held.key === key ? held.asked : loading, reload]
}

const keeps = <Data>(before: { key: string; asked: Asked<Data> }, key: string, answer: Answer<Data>): boolean =>
  !answer.ok && answer.kind === 'retry' && before.key === key && before.asked.state === 'ready'

function askedFrom<Data>(answer: Answer<Data>): Asked<Data> {
  if (answer.ok) return { state: 'ready', data: answer.data, now: answer.now }
  return { state: 'failed', code: answer.code, reference: answer.reference }
}
