import { workKinds, type OpenWork, type WorkKind } from '~/types/staff/work'
import type { Database } from '../_kernel/database'
import type { CollectionName } from '../_schema/collections'
import { findAll } from '../_kernel/find-all'
import type { Where } from '../_kernel/query'

/** Where a kind of open work stands, and by which condition it is somebody's. Each feature that joins adds its row. */
interface WorkSource {
  collection: CollectionName
  where: (staffId: string) => Where
}
const sources: Partial<Record<WorkKind, WorkSource>> = {
  repairs: { collection: 'tickets', where: technicianId => ({ isOpen: true, technicianId }) },
  firstAsked: { collection: 'tickets', where: agentId => ({ isOpen: true, agentId }) },
  calls: { collection: 'callTasks', where: assigneeId => ({ isOpen: true, assigneeId }) },
  promises: { collection: 'promises', where: staffId => ({ staffId, isOpen: true }) },
  contacts: { collection: 'contacts', where: assigneeId => ({ assigneeId, isOpen: true }) },
  decisions: { collection: 'decisions', where: staffId => ({ 'carriedBy.id': staffId, state: 'proposed' }) },
  trainings: { collection: 'trainings', where: staffId => ({ 'trainer.id': staffId, state: 'planned' }) },
  rectifications: { collection: 'snags', where: assigneeId => ({ assigneeId, isOpen: true }) },
  handovers: { collection: 'handoverBatches', where: staffId => ({ openWith: staffId }) },
}

const estateOf = (document: object): string[] =>
  'estateId' in document && typeof document.estateId === 'string' ? [document.estateId] : []

/** Everything that is open with somebody, by kind; kinds without any are left out. */
export async function openWorkOf(database: Database, staffId: string): Promise<OpenWork[]> {
  const found = await Promise.all(workKinds.map(kind => workOfKind(database, kind, staffId)))
  return found.filter(({ count }) => count > 0)
}

async function workOfKind(database: Database, kind: WorkKind, staffId: string): Promise<OpenWork> {
  const source = sources[kind]
  const documents = source ? await findAll(database, source.collection, source.where(staffId)) : []
  return { kind, count: documents.length, estateIds: [...new Set(documents.flatMap(estateOf))] }
}
