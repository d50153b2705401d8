import { findAll } from '../_kernel/find-all'
import type { Deps } from '../_kernel/deps'
import type { PersonFile } from '../_schema/documents'
import { bookingItem, paperItem, signatureItem, surveyItem } from './domain/export-handover'
import { paged } from './export.paged'

/** In my name; for a flat in which several live, each has those that they made. */
export const bookings = paged(
  'handoverBookings',
  'since',
  ({ _id }) => ({ personId: _id }),
  async (_context, row) => bookingItem(row),
)

/** Mine for good, whoever has the flat by now. */
export const signatures = paged(
  'signatures',
  'at',
  ({ _id }) => ({ 'by.id': _id }),
  async (_context, row) => signatureItem(row),
)

export const surveys = paged(
  'handoverSurveys',
  'askedAt',
  ({ _id }) => ({ personId: _id }),
  async (_context, row) => surveyItem(row),
)

/** Of the flats that are mine now: those of one that I sold are its new owner's. */
export async function papersOf({ database }: Deps, { unitIds }: PersonFile) {
  const found = await Promise.all(unitIds.map(unitId => findAll(database, 'papers', { unitId })))
  return { items: found.flat().map(paperItem) }
}
