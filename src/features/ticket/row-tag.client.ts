import type { TagTone } from '~/src/components/Tag'
import type { RepairRow } from '~/types/ticket/ticket.views'
import { rowCopy } from './row.copy'
import { stateNames } from './ticket.copy'

/** Where a repair stands, for its tag: what is asked of the customer first, then what is wrong, then the state. */
export function rowTag(row: RepairRow): { label: string; tone: TagTone } {
  if (row.asksForStars) return { label: rowCopy.asksForStars, tone: 'warn' }
  if (row.clock?.breached) return { label: rowCopy.late, tone: 'bad' }
  if (row.isPaused) return { label: rowCopy.paused, tone: 'warn' }
  switch (row.state) {
    case 'done':
    case 'rework':
    case 'reopened':
    case 'closedUnconfirmed':
      return { label: stateNames[row.state], tone: 'warn' }
    case 'accepted':
    case 'calledBack':
    case 'closed':
      return { label: stateNames[row.state], tone: 'ok' }
    case 'cancelled':
      return { label: stateNames[row.state], tone: 'quiet' }
    case 'submitted':
    case 'registered':
    case 'dispatched':
    case 'responded':
    case 'appointed':
    case 'surveyed':
    case 'planned':
    case 'repairing':
      return { label: stateNames[row.state], tone: 'accent' }
  }
}
