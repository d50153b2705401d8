import type { KnownArchive, RosterFault, RosterNotice, RosterOwner } from '~/types/archive/roster'
import { FirstRows } from './roster-doubles'
import type { RowReading } from './roster-row'

/** Whom a row means, and what is to be told about it. */
interface Meant {
  row: RowReading
  owner: RosterOwner
  notice?: 'PHONE_SHARED' | 'PHONE_OUTDATED'
}

export interface OwnersReading {
  byLine: Map<number, RosterOwner>
  errors: RosterFault[]
  notices: RosterNotice[]
}

/**
 * Which person's file each row means (R2.4). A number alone names nobody: a couple may share one.
 * - same number, same name → that file;
 * - same number, another name, the id cards' tails known and equal → that file, its name corrected;
 * - the file that this very number and name opened, its number changed since → that file, and its newer number stays;
 * - another number, the unit's owner by name, tails not in contradiction → that file, its number corrected;
 * - else a file of its own; with a number that others have, it is told.
 */
export function readOwners(rows: readonly RowReading[], archive: KnownArchive): OwnersReading {
  const index = indexed(archive)
  const meant = rows.flatMap(row => meantBy(row, index) ?? [])
  const errors = contradictions(meant)
  return { byLine: ownersOf(meant), errors, notices: noticesOf(meant) }
}

interface Index extends Pick<KnownArchive, 'personIdOf'> {
  byPhone: Map<string, RosterOwner[]>
  byId: Map<string, RosterOwner>
  ownersOfUnit: Map<string, readonly RosterOwner[]>
}

function indexed({ persons, units, personIdOf }: KnownArchive): Index {
  const byPhone = new Map<string, RosterOwner[]>()
  for (const person of persons) byPhone.set(person.phone, [...(byPhone.get(person.phone) ?? []), person])
  return {
    personIdOf,
    byPhone,
    byId: new Map(persons.map(person => [person.personId, person])),
    ownersOfUnit: new Map(units.map(unit => [unit.unitId, unit.owners])),
  }
}

function meantBy(row: RowReading, index: Index): Meant | undefined {
  const { phone, ownerName: name, idCardTail: tail } = row.values
  if (!phone || !name) return undefined
  const said = { name, phone, ...(tail && { idCardTail: tail }) }
  const asFile = (file: RosterOwner, notice?: Meant['notice']): Meant => ({
    row,
    owner: { ...file, ...said, ...(notice === 'PHONE_OUTDATED' && { phone: file.phone }) },
    ...(notice && { notice }),
  })
  const owners = index.ownersOfUnit.get(row.unitId ?? '') ?? []
  const sharing = index.byPhone.get(phone) ?? []
  const same = sharing.filter(file => file.name === name)
  const known = same.find(file => owners.some(({ personId }) => personId === file.personId)) ?? same[0]
  if (known) return asFile(known)
  const renamed = sharing.find(file => tail !== undefined && file.idCardTail === tail)
  if (renamed) return asFile(renamed)
  const personId = index.personIdOf(phone, name)
  const moved = index.byId.get(personId)
  if (moved)
    return moved.name === name ? asFile(moved, 'PHONE_OUTDATED') : asFile({ ...moved, personId: `${personId}-2` })
  const rephoned = owners.find(file => file.name === name && !contradicts(file.idCardTail, tail))
  if (rephoned && sharing.length === 0) return asFile(rephoned)
  return { row, owner: { personId, ...said }, ...(sharing.length > 0 && { notice: 'PHONE_SHARED' as const }) }
}

const contradicts = (known: string | undefined, said: string | undefined): boolean =>
  known !== undefined && said !== undefined && known !== said

const facts = [
  ['ownerName', 'name'],
  ['phone', 'phone'],
  ['idCardTail', 'idCardTail'],
] as const

/** Two rows that mean one person and do not say the same of them: which is right only the clerk knows. */
function contradictions(meant: readonly Meant[]): RosterFault[] {
  const files = new FirstRows()
  const tails = new FirstRows()
  const said = new Map(meant.map(({ row, owner }) => [row, owner]))
  return meant.flatMap(({ row, owner }): RosterFault[] => {
    const { phone, idCardTail } = row.values
    const sameFile = files.before(owner.personId, row)
    const sameTail = tails.before(idCardTail && `${phone}:${idCardTail}`, row)
    const first = sameFile ?? sameTail
    const other = first && said.get(first)
    if (!first || !other) return []
    const different = facts.filter(([, fact]) => contradicts(other[fact], owner[fact]))
    return different.map(([column]) => ({
      line: row.line,
      column,
      code: 'OWNER_DIFFERS',
      params: { otherLine: first.line },
    }))
  })
}

/** All that is known of a person, also on the rows that leave it out: the id card's tail stands in one of them. */
function ownersOf(meant: readonly Meant[]): Map<number, RosterOwner> {
  const whole = new Map<string, RosterOwner>()
  for (const { owner } of meant) whole.set(owner.personId, { ...whole.get(owner.personId), ...owner })
  return new Map(meant.map(({ row, owner }) => [row.line, whole.get(owner.personId) ?? owner]))
}

function noticesOf(meant: readonly Meant[]): RosterNotice[] {
  const phones = new Map<string, Meant>()
  return meant.flatMap(({ row, owner, notice }): RosterNotice[] => {
    const first = phones.get(owner.phone)
    if (first === undefined) phones.set(owner.phone, { row, owner })
    const otherLine = first && first.owner.personId !== owner.personId ? { otherLine: first.row.line } : undefined
    const code = otherLine ? 'PHONE_SHARED' : notice
    return code ? [{ line: row.line, column: 'phone', code, params: otherLine ?? {} }] : []
  })
}
