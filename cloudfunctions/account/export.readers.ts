import type { ExportPart } from '~/types/account/own-record'
import { departmentNames } from '~/types/staff/staff.copy'
import { findAll } from '../_kernel/find-all'
import { toPerson } from '../_kernel/outbox'
import { oneOf } from '../_kernel/query'
import { ofPerson } from '../_kernel/timeline'
import { viewOf } from './corrections'
import { consentItem, correctionItem, journalItem, personItem, unitItem } from './domain/export-items'
import { contactItem, questionItem } from './domain/export-matters'
import { bookings, papersOf, signatures, surveys } from './export.handover'
import { guidesOf, promisesOf, reportReadsOf, signUpsOf } from './export.matters'
import { paged, type Reader } from './export.paged'
import { heldUnits } from './my-record'
import { exportWords } from './own-record.copy'

/** With all of their journals: far below what one answer may hold (6 MB). */
const ticketsAtOnce = 10
const questionsAtOnce = 20

/** Where each part of an export stands in the books, found by its person and by nobody else. */
export const partReaders: Record<ExportPart, Reader> = {
  person: async ({ deps }, person) => ({ items: [personItem(deps.crypto, person)] }),
  units: async (context, person) => ({ items: (await heldUnits(context, person)).map(unitItem) }),
  consents: async ({ deps }, { _id }) => ({
    items: (await findAll(deps.database, 'consents', { subject: _id })).map(consentItem),
  }),
  corrections: paged(
    'corrections',
    'askedAt',
    ({ _id }) => ({ personId: _id }),
    async ({ deps }, row) => correctionItem(viewOf(deps, row), deps.crypto.open(row.value)),
  ),
  tickets: paged(
    'tickets',
    'facts.submittedAt',
    ({ _id }) => ({ reporterId: _id }),
    async ({ deps }, row, { _id }) =>
      journalItem(row, await findAll(deps.database, 'journal', { ticketId: row._id }), _id),
    ticketsAtOnce,
  ),
  timeline: paged(
    'timeline',
    'at',
    ({ _id }) => ({ subject: ofPerson(_id) }),
    async (_context, { at, title, body }) => ({
      ...{ at, title, lines: body === '' ? [] : [body], held: { at, title, body } },
    }),
  ),
  messages: paged(
    'messages',
    'at',
    ({ _id }) => ({ to: toPerson(_id) }),
    async (_context, { at, title, body, kind }) => ({
      ...{ at, title, lines: [body], held: { at, kind, title, body } },
    }),
  ),
  phoneViews: paged(
    'phoneViews',
    'at',
    ({ _id }) => ({ personId: _id }),
    async (_context, row) => {
      const { at, staffName, department, reason } = row
      const title = exportWords.seenBy(departmentNames[department], staffName)
      return { at, title, lines: [exportWords.reason(reason)], held: { at, by: staffName, department, reason } }
    },
  ),
  signUps: ({ deps }, person) => signUpsOf(deps, person),
  questions: paged(
    'consults',
    'submittedAt',
    // Also what this WeChat user asked before the file was linked.
    ({ _id, linkedOpenid }) => ({ askerId: linkedOpenid === null ? _id : oneOf([_id, linkedOpenid]) }),
    async ({ deps }, row) => questionItem(row, await findAll(deps.database, 'consultJournal', { consultId: row._id })),
    questionsAtOnce,
  ),
  contacts: paged(
    'contacts',
    'at',
    ({ _id }) => ({ personId: _id }),
    async (_context, row) => contactItem(row),
  ),
  guides: ({ deps }, person) => guidesOf(deps, person),
  promises: ({ deps }, person) => promisesOf(deps, person),
  reportReads: ({ deps }, person) => reportReadsOf(deps, person),
  bookings,
  signatures,
  papers: ({ deps }, person) => papersOf(deps, person),
  surveys,
}
