import { useRef, useState } from 'react'
import type { Answer } from '~/types/kernel/contract'
import { useAsked, type Asked } from './asking'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next?: string
}

interface Further<Row> extends Page<Row> {
  /** The first page that these follow; when it is asked for anew they go. */
  readonly first: Page<Row>
}

export interface Paged<Row, First extends Page<Row>> {
  readonly asked: Asked<First>
  /** All rows that have been loaded so far. */
  readonly rows: readonly Row[]
  readonly hasMore: boolean
  readonly more: 'idle' | 'loading' | 'failed'
  readonly loadMore: () => void
  readonly reload: () => Promise<void>
}

/** A list in pages: the first is asked for like any question, the others follow at the end of the page. */
export function usePages<Row, First extends Page<Row>>(
  key: string,
  ask: (after: string | undefined) => Promise<Answer<First>>,
): Paged<Row, First> {
  const [asked, reload] = useAsked(key, () => ask(undefined))
  const [further, setFurther] = useState<Further<Row>>()
  const [more, setMore] = useState<Paged<Row, First>['more']>('idle')
  const isUnderWay = useRef(false)
  const first = asked.state === 'ready' ? asked.data : undefined
  const mine = further && further.first === first ? further : undefined
  const next = mine ? mine.next : first?.next
  const load = async () => {
    if (isUnderWay.current || next === undefined || first === undefined) return
    isUnderWay.current = true
    setMore('loading')
    const answer = await ask(next)
    isUnderWay.current = false
    setMore(answer.ok ? 'idle' : 'failed')
    if (answer.ok) setFurther({ first, rows: [...(mine?.rows ?? []), ...answer.data.rows], next: answer.data.next })
  }
  return {
    asked,
    rows: [...(first?.rows ?? []), ...(mine?.rows ?? [])],
    hasMore: next !== undefined,
    more,
    loadMore: () => void load(),
    reload,
  }
}
