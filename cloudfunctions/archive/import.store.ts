import type { RosterRow, RosterTable, RosterUnit } from '~/types/archive/roster'
import type { Database } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { oneOf } from '../_kernel/query'
import type { ImportChunk, ImportFile, PersonFile, UnitFile } from '../_schema/documents'

/** Ids in one `in`: few enough to be looked up by index one by one. */
const idsAtOnce = 200

const chunksOf = (deps: Deps, importId: string): Promise<ImportChunk[]> =>
  findAll(deps.database, 'importChunks', { importId })

/** How many rows were staged; a chunk sent again is the same chunk. */
export async function stagedCount(deps: Deps, importId: string): Promise<number> {
  return (await chunksOf(deps, importId)).reduce((sum, { count }) => sum + count, 0)
}

/** The staged file, opened: cells hold phone numbers and are sealed at rest (R13.1). */
export async function tableOf(deps: Deps, file: ImportFile): Promise<RosterTable> {
  const chunks = await chunksOf(deps, file._id)
  const rows = chunks.flatMap(chunk => JSON.parse(deps.crypto.open(chunk.rows)) as RosterRow[])
  return { headerLine: file.headerLine, header: file.header, rows: rows.sort((a, b) => a.line - b.line) }
}

/** What the archive holds of these estates, as the roster speaks of units; also units that an unfinished import brought. */
export async function knownUnits(deps: Deps, estateIds: readonly string[]): Promise<RosterUnit[]> {
  const units: UnitFile[] = []
  for (const estateId of estateIds) units.push(...(await findAll(deps.database, 'units', { estateId })))
  const persons = await personsOf(deps.database, units)
  return units.flatMap(unit => {
    const owner = persons.get(unit.personIds[0] ?? '')
    return owner ? [rosterUnitOf(deps, unit, owner)] : []
  })
}

export async function personsOf(database: Database, units: readonly UnitFile[]): Promise<Map<string, PersonFile>> {
  const ids = [...new Set(units.flatMap(({ personIds }) => personIds))]
  const persons = new Map<string, PersonFile>()
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const found = await database.find('persons', {
      where: { _id: oneOf(ids.slice(from, from + idsAtOnce)) },
      limit: idsAtOnce,
    })
    for (const person of found) persons.set(person._id, person)
  }
  return persons
}

function rosterUnitOf({ crypto }: Deps, unit: UnitFile, owner: PersonFile): RosterUnit {
  const {
    _id: unitId,
    personIds: _persons,
    isVisible: _visible,
    memberPersonIds: _members,
    importId: _import,
    name: _name,
    ...facts
  } = unit
  return {
    ...facts,
    unitId,
    owner: {
      name: owner.name,
      phone: crypto.open(owner.phone),
      ...(owner.idCardTail !== null && { idCardTail: crypto.open(owner.idCardTail) }),
    },
  }
}
