import type { ReactNode } from 'react'
import type { Asked } from '~/src/lib/asking'
import { anyNoWords } from '~/src/lib/no.copy'
import { Card } from './Card'
import { Failed } from './Failed'
import { Skeleton } from './Skeleton'

interface FacesProps<Data> {
  readonly asked: Asked<Data>
  readonly onRetry: () => void
  /** Cards that the skeleton shows. */
  readonly cards?: number
  /** The full face; an empty one is its own business. */
  readonly children: (data: Data, now: number) => ReactNode
}

/** What was asked for, in the face that it has now: on its way, failed with a retry, or there (R14.2). */
export function Faces<Data>({ asked, onRetry, cards = 2, children }: FacesProps<Data>) {
  if (asked.state === 'loading') return <Skeleton cards={cards} />
  if (asked.state === 'ready') return <>{children(asked.data, asked.now)}</>
  return (
    <Card>
      <Failed
        note={(anyNoWords as Record<string, string>)[asked.code]}
        reference={asked.code === 'BUG' ? asked.reference : undefined}
        onRetry={onRetry}
      />
    </Card>
  )
}
