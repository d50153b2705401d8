import type { InputOf, OutputOf } from '~/types/kernel/contract'
import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { FoundRow } from '~/types/archive/files.views'
import { doorPrefix } from '~/types/estate/estate'
import type { Context } from '../_kernel/entry'
import { phoneTailIndex } from '../_kernel/persons'
import { startsWith, type Condition, type Where } from '../_kernel/query'
import type { PersonFile } from '../_schema/documents'
import { readSearch, type Reading } from './domain/search-words'
import { reachedEstates, type ReachedEstates } from './files.reach'
import { personRows, staleRule, unitRows } from './files.reads'

type Found = OutputOf<ArchiveContract, 'searchFiles'>

const pageSize = 20
const separator = '~'

/** One field for everything (product.md section 2): what was typed is read in several ways, and the first that finds something is taken. */
export async function searchFiles(
  context: Context,
  { words, after }: InputOf<ArchiveContract, 'searchFiles'>,
): Promise<Found> {
  const reached = await reachedEstates(context)
  const readings = readSearch(
    words,
    reached.estates.map(({ name }) => name),
  )
  const [which, seen, value] = placeIn(after)
  for (const [index, reading] of readings.entries()) {
    if (which !== undefined && index !== which) continue
    const { rows, last } = await find(context, reached, reading, { seen, value })
    if (rows.length === 0 && which === undefined) continue
    return { rows, next: last && [index, last.seen, last.value].join(separator) }
  }
  return { rows: [] }
}

interface Place {
  /** How many of the rows that carry `value` were shown. */
  seen: number
  value: string | undefined
}

function placeIn(after: string | undefined): [which: number | undefined, seen: number, value: string | undefined] {
  const [which, seen, ...rest] = after?.split(separator) ?? []
  if (which === undefined || seen === undefined || !/^\d$/.test(which) || !/^\d{1,6}$/.test(seen))
    return [undefined, 0, undefined]
  return [Number(which), Number(seen), rest.join(separator)]
}

interface FoundPage {
  rows: FoundRow[]
  last: { seen: number; value: string } | undefined
}

async function find(context: Context, reached: ReachedEstates, reading: Reading, place: Place): Promise<FoundPage> {
  const { deps } = context
  switch (reading.by) {
    case 'phone':
      return persons(context, { ...reached.ofPersons, phoneIndex: deps.crypto.indexOf(reading.phone) }, '_id', place)
    case 'phoneTail':
      return persons(
        context,
        { ...reached.ofPersons, phoneTailIndex: phoneTailIndex(deps.crypto, reading.tail) },
        '_id',
        place,
      )
    case 'name':
      return persons(context, { ...reached.ofPersons, name: startsWith(reading.name) }, 'name', place)
    case 'contract':
      return units(context, { ...reached.ofUnits, contractNumber: startsWith(reading.number) }, 'contractNumber')
    case 'door':
      return doors(context, reached, reading)
    case 'unitName':
      return unitsNamed(context, reached, reading.name)
  }
}

async function persons(
  context: Context,
  where: Where,
  field: '_id' | 'name',
  { seen, value }: Place,
): Promise<FoundPage> {
  const { database } = context.deps
  const from = value === undefined ? {} : { [field]: fromValue(where[field], value) }
  const files = await database.find('persons', {
    where: { ...where, ...from },
    orderBy: [[field, 'asc']],
    limit: pageSize,
    skip: seen,
  })
  const rows = await personRows(database, files, await staleRule(context))
  return { rows, last: lastOf(files, field, { seen, value }) }
}

/** The same condition from this value on. */
const fromValue = (known: Where[string] | undefined, value: string): Condition => ({
  ...(typeof known === 'object' && known?.is === 'range' && known.before !== undefined && { before: known.before }),
  is: 'range',
  from: value,
})

function lastOf(files: readonly PersonFile[], field: '_id' | 'name', place: Place): FoundPage['last'] {
  const value = files[files.length - 1]?.[field]
  if (value === undefined || files.length < pageSize) return undefined
  const seen = files.filter(file => file[field] === value).length
  return { value, seen: value === place.value ? seen + place.seen : seen }
}

/** Doors, contracts and names of units: what fits on one page is what somebody meant. */
async function units({ deps }: Context, where: Where, field: '_id' | 'name' | 'contractNumber'): Promise<FoundPage> {
  const found = await deps.database.find('units', {
    where: { isVisible: true, ...where },
    orderBy: [[field, 'asc']],
    limit: pageSize,
  })
  return { rows: await unitRows(deps.database, found), last: undefined }
}

async function doors(
  context: Context,
  reached: ReachedEstates,
  { estateName, tokens }: Extract<Reading, { by: 'door' }>,
) {
  const meant = reached.estates.filter(({ name }) => estateName === '' || name === estateName)
  const pages = meant.map(({ _id }) => units(context, { _id: startsWith(doorPrefix(_id, tokens)) }, '_id'))
  const rows = (await Promise.all(pages)).flatMap(page => page.rows)
  return { rows: rows.slice(0, pageSize), last: undefined }
}

async function unitsNamed(context: Context, reached: ReachedEstates, name: string): Promise<FoundPage> {
  const names = [name, ...reached.estates.map(estate => `${estate.name} ${name}`)]
  const pages = names.map(each => units(context, { ...reached.ofUnits, name: startsWith(each) }, 'name'))
  const rows = (await Promise.all(pages)).flatMap(page => page.rows)
  return { rows: rows.slice(0, pageSize), last: undefined }
}
