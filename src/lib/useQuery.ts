import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'

type Refused = Extract<Answer<unknown>, { ok: false }>

export type QueryState<Data> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly data: Data; readonly now: number }
  | { readonly state: 'failed'; readonly answer: Refused }

export type Query<Data> = QueryState<Data> & { readonly reload: () => Promise<void> }

/**
 * What a page shows, asked for each time it comes to the front: after a tap elsewhere it is never old. What was shown stays until
 * the new answer is there; a failure replaces nothing that is already on the screen. Pulling down asks again where the page allows it.
 */
export function useQuery<Data>(ask: () => Promise<Answer<Data>>): Query<Data> {
  const [shown, show] = useState<QueryState<Data>>({ state: 'waiting' })
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)
  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const answer = await latest.current()
    if (mine !== turn.current) return // a later question has been asked: its answer counts
    show(before => {
      if (answer.ok) return { state: 'ready', data: answer.data, now: answer.now }
      return before.state === 'ready' ? before : { state: 'failed', answer }
    })
  }, [])
  Taro.useDidShow(() => void reload())
  Taro.usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  return { ...shown, reload }
}
