import type { AccountContract } from '~/types/account/account.contract'
import { exportParts, type ExportItem, type ExportPart } from '~/types/account/own-record'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { minuteMs } from '~/types/kernel/time'
import { departmentNames } from '~/types/staff/staff.copy'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { toPerson } from '../_kernel/outbox'
import { cursorOf, pageFrom, within, type Page } from '../_kernel/page'
import { currentPolicies } from '../_kernel/policies'
import type { Where } from '../_kernel/query'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { PersonFile } from '../_schema/documents'
import { exportWords, timelineWords } from './own-record.copy'
import { consentItem, correctionItem, journalItem, personItem, unitItem } from './domain/export-items'
import { viewOf } from './corrections'
import { heldUnits } from './my-record'
import { isCallerSure, myFile } from './own-file'

const rowsAtOnce = 100
/** With all of their journals: far below what one answer may hold (6 MB). */
const ticketsAtOnce = 10

type Begun = OutputOf<AccountContract, 'beginExport'>
type BeginRefusal = RefusalOf<AccountContract, 'beginExport'> | EntryRefusal

/** Only after the second fact, and on the record before a line is read (R2.6). */
export async function beginExport(context: Context): Promise<Result<Begun, BeginRefusal>> {
  const { deps, caller, commit, now, action } = context
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  if (!(await isCallerSure(context, person))) return refuse('SECOND_FACT_NEEDED')
  const { archive } = await currentPolicies(deps.database, now)
  const until = now + archive.secondFactMinutes * minuteMs
  return commit<Begun, BeginRefusal>(async tx => {
    const exportId = deps.newId()
    const by = personActor(caller)
    await tx.create('exports', [{ _id: exportId, personId: person._id, at: now, until }])
    const line = { subjects: [ofPerson(person._id)], kind: 'export', title: timelineWords.exported, by }
    await recordTimeline(tx, `export:${exportId}`, line, now)
    const content = { personId: person._id, until }
    await recordAudit(tx, { entityId: `export:${exportId}`, version: 1, at: now, by, action, content })
    return ok({ exportId, parts: [...exportParts], until })
  })
}

type Part = OutputOf<AccountContract, 'exportPart'>

/** One page of one part of an export that is open; the client puts them together. */
export async function exportPart(
  context: Context,
  { exportId, part, after }: InputOf<AccountContract, 'exportPart'>,
): Promise<Result<Part, EntryRefusal>> {
  const person = await myFile(context)
  const opened = await context.deps.database.get('exports', exportId)
  const isMine = person !== null && opened?.personId === person._id
  if (!isMine || opened.until < context.now) return refuse('NOT_FOUND')
  return ok(await partReaders[part](context, person, after))
}

type Reader = (context: Context, person: PersonFile, after: string | undefined) => Promise<Part>

const partReaders: Record<ExportPart, Reader> = {
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
}

/** A reader of one collection, newest first, by the instant that orders it. */
function paged<C extends CollectionName>(
  collection: C,
  field: string,
  whose: (person: PersonFile) => Where,
  itemOf: (context: Context, row: Documents[C], person: PersonFile) => Promise<ExportItem>,
  pageSize = rowsAtOnce,
): Reader {
  return async (context, person, after) => {
    const page: Page = pageFrom(after, 'desc')
    const found = await context.deps.database.find(collection, {
      where: { ...whose(person), ...within(field, page) },
      orderBy: [[field, 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const items = await Promise.all(found.map(row => itemOf(context, row, person)))
    const next = cursorOf(items, pageSize, page, ({ at }) => at ?? 0)
    return { items, ...(next !== undefined && { next }) }
  }
}
