import type { ContactKind, Direction } from '~/types/archive/files'
import type { CalendarDay } from '~/types/kernel/time'
import { importCollections, type ImportDocuments } from './import-documents'
import { by, type IndexSpec } from './index-spec'

/** Collections of the feature `archive`: their indexes, and the shape of their documents. */
export const archiveCollections = {
  ...importCollections,
  // What somebody promised to come back to, the first due first; visits to people on our initiative (R8.5).
  contacts: [by('assigneeId', 'isOpen', 'followUpAt'), by('personId', '-at'), by('estateId', 'direction', '-at')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** A visit, a reception, a call, a letter (R2.7), and when somebody comes back to it. */
export interface ContactFile {
  _id: string
  personId: string
  estateId: string
  unitId: string | null
  kind: ContactKind
  direction: Direction
  at: number
  words: string
  byStaffId: string
  /** Who comes back to it; whoever talked, until that is handed over. */
  assigneeId: string
  followUpOn: CalendarDay | null
  /** The instant of its reminder; 0: nothing to come back to. */
  followUpAt: number
  /** Somebody still has to come back to it. */
  isOpen: boolean
  outcome: string | null
}

export interface ArchiveDocuments extends ImportDocuments {
  contacts: ContactFile
}
