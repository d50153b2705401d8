import type { IconName } from '~/src/components/Icon'
import type { BatchState } from '~/types/handover/batch.lifecycle'

/** A room that works on a batch, reached from the batch's page. Each room adds its line. */
export interface BatchLink {
  readonly key: string
  readonly icon: IconName
  readonly label: string
  readonly note: string
  /** The states of a batch in which there is something to do or to see. */
  readonly states: readonly BatchState[]
  readonly open: (batchId: string) => void
}

export const batchLinks: readonly BatchLink[] = []
