import { Button } from '~/src/components/Button'
import type { BatchDetail } from '~/types/handover/plan.views'
import { batchCopy as copy } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'

interface MovesCardProps {
  readonly batch: BatchDetail
  readonly may: May
  readonly open: (sheet: SheetName) => void
}

/** What changes a batch as a whole: quiet, at the end of the page. */
export function MovesCard({ batch: { state, moves }, may, open }: MovesCardProps) {
  if (!may.plan) return null
  return (
    <>
      {(state === 'draft' || state === 'preparing') && (
        <Button label={copy.change} onClick={() => open({ is: 'terms' })} />
      )}
      {moves.includes('cancelBatch') && (
        <Button kind="quiet" label={copy.cancel} onClick={() => open({ is: 'cancel' })} />
      )}
    </>
  )
}
