import type { IconName } from '~/src/components/Icon'
import { open } from '~/src/lib/paths'
import type { BatchState } from '~/types/handover/batch.lifecycle'
import { type batchLinkWords as words } from './batch.copy'

/** A room that works on a batch, reached from the batch's page. Each room adds its line. */
export interface BatchLink {
  readonly key: keyof typeof words
  readonly icon: IconName
  /** The states of a batch in which there is something to do or to see. */
  readonly states: readonly BatchState[]
  readonly open: (batchId: string) => void
}

const noticed: readonly BatchState[] = ['noticed', 'open', 'finished']

export const batchLinks: readonly BatchLink[] = [
  {
    ...{ key: 'notices', icon: 'inbox', states: ['preparing', ...noticed] },
    open: id => void open('noticesDesk', { id }),
  },
  {
    ...{ key: 'slots', icon: 'calendar', states: ['preparing', ...noticed] },
    open: id => void open('slotsDesk', { id }),
  },
  { key: 'day', icon: 'door', states: ['open', 'finished'], open: batchId => void open('handoverDay', { batchId }) },
  { key: 'fixes', icon: 'wrench', states: ['open', 'finished'], open: () => void open('rectifications') },
  { key: 'keys', icon: 'lock', states: ['open', 'finished'], open: () => void open('keysDesk') },
  { key: 'figures', icon: 'eye', states: ['open', 'finished'], open: () => void open('handoverFigures') },
]
