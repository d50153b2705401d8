import type { OutputOf } from '~/types/kernel/contract'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { Database } from '../_kernel/database'
import { oneOf, startsWith } from '../_kernel/query'
import type { PersonFile } from '../_schema/documents'
import type { ProgressReport } from '../_schema/progress.schema'
import { within } from './estate.store'

const pageSize = 50

/** The first character alone: enough for a colleague who knows the person. */
const maskName = (name: string): string => `${[...name][0] ?? ''}**`

/**
 * Read by n of m, and who has not. Whom it was for is whom the broadcast wrote to: its messages, by their ids
 * (`{report}:person:{id}`), so that nothing is counted twice.
 */
export async function readersOf(
  database: Database,
  { _id, estateId }: ProgressReport,
  after: string | undefined,
): Promise<OutputOf<ProgressContract, 'readers'>> {
  const told = `${_id}:person:`
  const [all, read, page] = await Promise.all([
    database.count('messages', { _id: startsWith(told) }),
    database.count('progressReads', { reportId: _id, isRecipient: true }),
    database.find('messages', {
      where: { _id: within(told, after ?? '') },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
      fields: ['to'],
    }),
  ])
  const ids = page.map(({ to }) => to.slice('person:'.length))
  const reads = await database.find('progressReads', {
    where: { _id: oneOf(ids.map(id => `${_id}:${id}`)) },
    limit: pageSize,
    fields: ['personId'],
  })
  const unread = ids.filter(id => !reads.some(({ personId }) => personId === id))
  const last = page[page.length - 1]
  const rows = await unreadRows(database, unread, estateId)
  return { told: all, read, rows, ...(last && page.length === pageSize && { next: last._id }) }
}

async function unreadRows(database: Database, ids: readonly string[], estateId: string) {
  if (ids.length === 0) return []
  const persons = await database.find('persons', { where: { _id: oneOf(ids) }, limit: pageSize })
  const unitOf = (person: PersonFile): string =>
    [...person.unitIds, ...person.memberships.map(({ unitId }) => unitId)].find(id => id.startsWith(`${estateId}-`)) ??
    ''
  const unitIds = persons.map(unitOf).filter(Boolean)
  const units = await database.find('units', {
    where: { _id: oneOf(unitIds.length > 0 ? unitIds : ['']) },
    limit: pageSize,
    fields: ['name'],
  })
  return persons.map(person => ({
    name: maskName(person.name),
    maskedPhone: person.maskedPhone,
    unit: units.find(unit => unit._id === unitOf(person))?.name ?? '',
  }))
}
