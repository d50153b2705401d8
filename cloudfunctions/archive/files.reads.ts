import { completenessOf, type FileState } from '~/types/archive/completeness'
import type { PersonRow, UnitRow } from '~/types/archive/files.views'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { maskName } from '../_kernel/field-crypto'
import { currentPolicies } from '../_kernel/policies'
import { oneOf } from '../_kernel/query'
import type { PersonFile, UnitFile } from '../_schema/documents'
import { staleBefore } from './domain/stale'

export interface StaleRule {
  months: number
  staleBefore: number
}

export async function staleRule({ deps, now }: Pick<Context, 'deps' | 'now'>): Promise<StaleRule> {
  const { archive } = await currentPolicies(deps.database, now)
  const months = archive.staleAfterMonths
  return { months, staleBefore: staleBefore(now, months) }
}

const idsAtOnce = 200

/** Documents by their ids, as many as there are of them. */
export async function byIds<C extends 'units' | 'persons'>(
  database: Database,
  collection: C,
  ids: readonly string[],
): Promise<Map<string, C extends 'units' ? UnitFile : PersonFile>> {
  const unique = [...new Set(ids)]
  const found: (UnitFile | PersonFile)[] = []
  for (let from = 0; from < unique.length; from += idsAtOnce) {
    const some = unique.slice(from, from + idsAtOnce)
    found.push(...(await database.find(collection, { where: { _id: oneOf(some) }, limit: idsAtOnce })))
  }
  return new Map(found.map(file => [file._id, file])) as never // of this collection, by the query
}

export function stateOf(file: PersonFile, units: readonly (UnitFile | undefined)[]): FileState {
  const contractNumbers = units.flatMap(unit => (unit ? [unit.contractNumber] : []))
  return { ...file, contractNumbers }
}

const mostUnitNames = 3

export async function personRows(
  database: Database,
  files: readonly PersonFile[],
  rule: StaleRule,
): Promise<PersonRow[]> {
  const units = await byIds(
    database,
    'units',
    files.flatMap(({ unitIds }) => unitIds),
  )
  return files.map(file => {
    const theirs = file.unitIds.map(id => units.get(id))
    return {
      is: 'person' as const,
      personId: file._id,
      name: file.name,
      maskedPhone: file.maskedPhone,
      kind: file.kind,
      unitNames: theirs.flatMap(unit => (unit ? [unit.name] : [])).slice(0, mostUnitNames),
      missing: completenessOf(stateOf(file, theirs), rule).missing,
      isStale: file.confirmedAt < rule.staleBefore,
      confirmedAt: file.confirmedAt,
    }
  })
}

export async function unitRows(database: Database, units: readonly UnitFile[]): Promise<UnitRow[]> {
  const persons = await byIds(
    database,
    'persons',
    units.flatMap(({ personIds }) => personIds),
  )
  return units.map(unit => ({
    is: 'unit' as const,
    unitId: unit._id,
    name: unit.name,
    houseType: unit.houseType,
    contractNumber: unit.contractNumber,
    owners: unit.personIds.flatMap(id => persons.get(id)?.name ?? []).map(maskName),
    handedOverOn: unit.handedOverOn ?? null,
  }))
}

/** As people read it out: without the year (cloudfunctions/ticket says the same number). */
export const numberOf = (ticketId: string): string => ticketId.slice(4)
