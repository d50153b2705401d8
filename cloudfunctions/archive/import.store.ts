import type { KnownArchive, KnownUnit, RosterOwner, RosterRow, RosterTable } from '~/types/archive/roster'
import type { CollectionName } from '../_schema/collections'
import type { Documents, PersonFile, UnitFile } from '../_schema/documents'
import type { ImportFile } from '../_schema/import-documents'
import type { Database } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { above, oneOf } from '../_kernel/query'
import type { RosterReading } from './domain/roster'

/** Values in one `in`: few enough to be looked up by index one by one. */
const valuesAtOnce = 200
const queriesAtOnce = 4
const chunksAtOnce = 1_000

/** Every document whose `field` is one of `values`; reads grow with the file, not with the archive. */
export async function findOneOf<C extends CollectionName>(
  database: Database,
  collection: C,
  field: string,
  values: Iterable<string>,
): Promise<Documents[C][]> {
  const all = [...new Set(values)].filter(value => value !== '')
  const pages = Array.from({ length: Math.ceil(all.length / valuesAtOnce) }, (_, page) =>
    all.slice(page * valuesAtOnce, (page + 1) * valuesAtOnce),
  )
  const found: Documents[C][] = []
  for (let from = 0; from < pages.length; from += queriesAtOnce) {
    const wave = pages.slice(from, from + queriesAtOnce).map(page => {
      // By `_id` a page is never longer than what it asks for; a shared number may have several files.
      const where = { [field]: oneOf(page) }
      return field === '_id'
        ? database.find(collection, { where, limit: valuesAtOnce })
        : findAll(database, collection, where)
    })
    found.push(...(await Promise.all(wave)).flat())
  }
  return found
}

/** How many rows were staged; a chunk sent again is the same chunk. Reads no rows. */
export async function stagedCount({ database }: Deps, importId: string): Promise<number> {
  let count = 0
  for (let last = ''; ;) {
    const page = await database.find('importChunks', {
      where: { importId, _id: above(last) },
      orderBy: [['_id', 'asc']],
      limit: chunksAtOnce,
      fields: ['count'],
    })
    count += page.reduce((sum, chunk) => sum + chunk.count, 0)
    last = page[page.length - 1]?._id ?? ''
    if (page.length < chunksAtOnce) return count
  }
}

/** The staged file, opened: cells hold phone numbers and are sealed at rest (R13.1). */
export async function tableOf({ database, crypto }: Deps, file: ImportFile): Promise<RosterTable> {
  const chunks = await findAll(database, 'importChunks', { importId: file._id })
  const rows = chunks.flatMap(chunk => JSON.parse(crypto.open(chunk.rows)) as RosterRow[])
  return { headerLine: file.headerLine, header: file.header, rows: rows.sort((a, b) => a.line - b.line) }
}

/** The file that a number and a name open: the same two, the same file, whichever chunk opens it first. */
export const personIdOf =
  ({ crypto }: Pick<Deps, 'crypto'>) =>
  (phone: string, name: string): string =>
    `p-${crypto.indexOf(`${phone}\n${name}`).slice(0, 20)}`

export interface Known extends KnownArchive {
  files: Map<string, UnitFile>
}

/** What the archive holds of everything that the file speaks of; also units that an unfinished import brought. */
export async function knownArchive(deps: Deps, { rows }: RosterReading): Promise<Known> {
  const { database, crypto } = deps
  const values = rows.map(row => row.values)
  const idOf = personIdOf(deps)
  const units = unique([
    ...(await findOneOf(
      database,
      'units',
      '_id',
      rows.map(({ unitId }) => unitId ?? ''),
    )),
    ...(await findOneOf(
      database,
      'units',
      'contractNumber',
      values.map(({ contractNumber }) => contractNumber ?? ''),
    )),
  ])
  const phones = values.map(({ phone }) => (phone ? crypto.indexOf(phone) : ''))
  const opened = values.map(({ phone, ownerName }) => (phone && ownerName ? idOf(phone, ownerName) : ''))
  const ids = [...units.flatMap(({ personIds }) => personIds), ...opened]
  const persons = unique([
    ...(await findOneOf(database, 'persons', 'phoneIndex', phones)),
    ...(await findOneOf(database, 'persons', '_id', ids)),
  ])
  const owners = new Map(persons.map(person => [person._id, ownerOf(deps, person)]))
  return {
    estateNames: (await findAll(database, 'estates', { _id: above('') })).map(({ name }) => name),
    units: units.flatMap(unit => knownUnitOf(unit, owners) ?? []),
    persons: [...owners.values()],
    personIdOf: idOf,
    files: new Map(units.map(unit => [unit._id, unit])),
  }
}

const unique = <Doc extends { _id: string }>(documents: readonly Doc[]): Doc[] => [
  ...new Map(documents.map(document => [document._id, document])).values(),
]

function ownerOf({ crypto }: Deps, { _id, name, phone, idCardTail }: PersonFile): RosterOwner {
  return {
    personId: _id,
    name,
    phone: crypto.open(phone),
    ...(idCardTail !== null && { idCardTail: crypto.open(idCardTail) }),
  }
}

function knownUnitOf(unit: UnitFile, persons: Map<string, RosterOwner>): KnownUnit | undefined {
  const { estateId, estateName, building, entrance, room, houseType, areaSquareMetres } = unit
  const { contractNumber, signedOn, contractHandoverOn, completionAcceptedOn, handedOverOn } = unit
  const { coOwners, remark } = unit
  const owners = unit.personIds.flatMap(id => persons.get(id) ?? [])
  const [owner] = owners
  return (
    owner && {
      ...{ unitId: unit._id, estateId, estateName, building, entrance, room, houseType, areaSquareMetres },
      ...{ contractNumber, signedOn, contractHandoverOn, coOwners, owner, owners },
      ...(completionAcceptedOn && { completionAcceptedOn }),
      ...(handedOverOn && { handedOverOn }),
      ...(remark !== undefined && { remark }),
    }
  )
}
