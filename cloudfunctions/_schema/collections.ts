import { accountCollections } from './account.schema'
import { activityCollections } from './activity.schema'
import { archiveCollections } from './archive.schema'
import { estateCollections } from './estate.schema'
import { handoverCollections } from './handover.schema'
import { by, type IndexSpec } from './index-spec'
import { progressCollections } from './progress.schema'
import { staffCollections } from './staff.schema'

/**
 * Every collection: its indexes (equality fields first, then the one that is ranged or sorted by). Clients may read none of
 * them (`ADMINONLY`): all access goes through functions. `_id` carries uniqueness (platform.md).
 */
export const collections = {
  accounts: [],
  persons: [
    by('phoneIndex'),
    by('phoneTailIndex'),
    by('name'),
    by('estateIds', 'name'),
    // The board of files: who has which kind in an estate, the one confirmed longest ago first.
    by('estateIds', 'kind', 'confirmedAt'),
    by('estateIds', 'kind', '_id'),
  ],
  units: [
    by('estateId', 'isVisible', 'name'),
    by('isVisible', 'name'),
    by('importId', 'isVisible'),
    by('contractNumber'),
    // One search field: a door by the beginning of its id, a contract by the beginning of its number.
    by('isVisible', '_id'),
    by('estateId', 'isVisible', 'contractNumber'),
  ],
  estates: [],
  staff: [by('phoneIndex'), by('isActive', '_id'), by('contractorId', 'isActive', '_id')],
  tickets: [
    by('unitId', '-facts.submittedAt'),
    // The queue: by what is to be done next; not dispatched yet, paused.
    by('isOpen', 'nextActAt'),
    by('isOpen', 'estateId', 'nextActAt'),
    by('isOpen', 'technicianId', 'nextActAt'),
    by('isOpen', 'agentId', 'nextActAt'),
    by('isOpen', 'state', 'nextActAt'),
    by('isOpen', 'pauseState', 'nextActAt'),
    // Its face of what is late: by deadline.
    by('isOpen', 'nextDueAt'),
    by('isOpen', 'estateId', 'nextDueAt'),
    by('isOpen', 'technicianId', 'nextDueAt'),
    by('estateId', '-facts.submittedAt'),
    // A person's own, also after the flat was sold (R2.6).
    by('reporterId', '-facts.submittedAt'),
    by('reporterId', 'isOpen'),
    by('unitId', 'isOpen', '_id'),
  ],
  journal: [by('ticketId', 'version'), by('unitId', '-at'), by('personId', '-at'), by('by.id')],
  timeline: [by('subject', '-at'), by('subject', 'kind', '-at'), by('by.id')],
  callTasks: [by('ticketId', 'since'), by('isOpen', 'assigneeId', 'dueBy')],
  policies: [by('-at')],
  due: [by('wakeAt'), by('attempts')],
  leases: [],
  runs: [by('-at')],
  messages: [by('to', '-at'), by('push.state', 'push.at'), by('to', 'isRead')],
  grants: [by('to')],
  broadcasts: [by('state', 'at')],
  requests: [by('expiresAt')],
  photos: [by('ownerId', 'state')],
  phoneViews: [by('personId', '-at')],
  audit: [by('isSealed', 'at')],
  auditChain: [by('number')],
  ...accountCollections,
  ...archiveCollections,
  ...estateCollections,
  ...progressCollections,
  ...activityCollections,
  ...handoverCollections,
  ...staffCollections,
} as const satisfies Record<string, readonly IndexSpec[]>

export type CollectionName = keyof typeof collections
