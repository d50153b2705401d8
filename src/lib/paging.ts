import { useCallback, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'
import { useAsked, type Asked } from './asking'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next?: string | undefined
}

/** A list that comes 20 at a time. */
export interface Paged<Data extends Page<unknown>> {
  /** The first page with all that stands beside its rows. */
  readonly asked: Asked<Data>
  readonly rows: Data['rows']
  readonly hasMore: boolean
  readonly more: 'idle' | 'busy' | 'failed'
  readonly loadMore: () => void
  readonly reload: () => Promise<void>
}

interface Further {
  /** The first page that these follow; with another first page they count no more. */
  readonly first: unknown
  readonly rows: readonly unknown[]
  readonly next: string | undefined
  readonly more: 'idle' | 'busy' | 'failed'
}

/** Asks for the first page when shown and whenever `key` changes, and for the next when `loadMore` is tapped. */
export function usePaged<Data extends Page<unknown>>(
  key: string,
  ask: (after: string | undefined) => Promise<Answer<Data>>,
): Paged<Data> {
  const [asked, reload] = useAsked(key, () => ask(undefined))
  const [held, hold] = useState<Further>()
  const first = asked.state === 'ready' ? asked.data : undefined
  const further: Further = held && held.first === first ? held : { first, rows: [], next: first?.next, more: 'idle' }
  const loadMore = async () => {
    const { next: after } = further
    if (after === undefined || further.more === 'busy') return
    hold({ ...further, more: 'busy' })
    const answer = await ask(after)
    const { rows, next } = answer.ok ? answer.data : { rows: [], next: after }
    // Only on top of what was there when it was asked for: a new first page begins anew.
    hold(now =>
      now?.first === further.first
        ? { ...further, rows: [...further.rows, ...rows], next, more: answer.ok ? 'idle' : 'failed' }
        : now,
    )
  }
  return {
    asked,
    rows: [...(first?.rows ?? []), ...further.rows] as Data['rows'],
    hasMore: further.next !== undefined,
    more: further.more,
    loadMore: () => void loadMore(),
    reload: useCallback(reload, [reload]),
  }
}
