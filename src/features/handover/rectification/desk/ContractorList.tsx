import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import type { SnagRow } from '~/types/handover/rectification'
import { handoverClient } from '../../handover.client'
import { contractorCopy as copy } from '../rectification.copy'
import { SnagLine } from '../SnagLine'

interface ListProps {
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** A contractor's own: what was charged and is not settled, then what is to be mended, by deadline. */
export function ContractorList({ chosen, choose }: ListProps) {
  const paged = usePaged('my snags', after => handoverClient.mySnags(after === undefined ? {} : { after }))
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={2}>
      {({ charged }, now) => (
        <>
          {charged.length > 0 && (
            <Lines title={copy.charged} rows={charged} isCharge now={now} chosen={chosen} choose={choose} />
          )}
          {paged.rows.length === 0 ? (
            <Card>
              <Empty icon="check" title={copy.empty[0] ?? ''} note={copy.empty[1]} />
            </Card>
          ) : (
            <Lines title={copy.mine} rows={paged.rows} now={now} chosen={chosen} choose={choose} />
          )}
          <More hasMore={paged.hasMore} more={paged.more} onMore={paged.loadMore} />
        </>
      )}
    </Faces>
  )
}

interface LinesProps extends ListProps {
  readonly title?: string
  readonly rows: readonly SnagRow[]
  readonly isCharge?: boolean
  readonly now: number
}

function Lines({ title, rows, isCharge = false, now, chosen, choose }: LinesProps) {
  return (
    <Card {...(title !== undefined && { title })} flush>
      {rows.map(row => (
        <SnagLine
          key={row.snagId}
          row={row}
          now={now}
          isCharge={isCharge}
          isOn={row.snagId === chosen}
          onClick={() => choose(row.snagId)}
        />
      ))}
    </Card>
  )
}
