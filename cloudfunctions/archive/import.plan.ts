import type { FaultGroup, ImportVerdict, ReplacedOwner } from '~/types/archive/import'
import type { RosterCheck, RosterFault, RosterMerge, RosterNotice, RosterUnit } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { Deps } from '../_kernel/deps'
import { isDuplicate } from '../_kernel/faults'
import { canonical, sha256 } from '../_kernel/field-crypto'
import type { UnitFile } from '../_schema/documents'
import type { ImportFile, ImportFindings } from '../_schema/import-documents'
import { checkRoster, mergeRoster, readRoster } from './domain/roster'
import { knownArchive, tableOf, type Known } from './import.store'

/** One unit as applying will write it. */
export interface PlannedUnit {
  unit: RosterUnit
  /** What the unit was when this was planned; null: it was not there. */
  beforeHash: string | null
}

export interface Plan {
  verdict: ImportVerdict
  check: RosterCheck
  units: PlannedUnit[]
  replaced: ReplacedOwner[]
  newEstates: { estateId: string; name: string }[]
  planHash: string | null
}

/** Everything of a unit but whether readers see it: that follows its import. */
export function unitHash({ isVisible: _isVisible, ...unit }: UnitFile): string {
  return sha256(canonical(unit))
}

/** The dry run of a staged file against what the archive holds now. */
export async function planImport(deps: Deps, file: ImportFile): Promise<Plan> {
  const reading = readRoster(await tableOf(deps, file), file.columns)
  const known = await knownArchive(deps, reading)
  const check = checkRoster(reading, known)
  const merge = mergeRoster(known.units, check.units)
  const lines = new Map(reading.rows.map(({ unitId, line }) => [unitId ?? '', line]))
  const wanted = [...merge.added, ...merge.changed.map(({ after }) => after)]
  const units = wanted.map(unit => planned(unit, known))
  const replaced = replacedOwners(merge, lines)
  const isFaulty = check.errors.length > 0
  const names = new Set(known.estateNames)
  return {
    check,
    units,
    replaced,
    newEstates: check.estates.filter(({ name }) => !names.has(name)),
    planHash: isFaulty ? null : sha256(canonical(units)),
    verdict: verdictOf(check, merge, replaced.length),
  }
}

function planned(unit: RosterUnit, { files }: Known): PlannedUnit {
  const file = files.get(unit.unitId)
  return { unit, beforeHash: file ? unitHash(file) : null }
}

function replacedOwners({ changed }: RosterMerge, lines: Map<string, number>): ReplacedOwner[] {
  return changed
    .filter(({ isOwnerReplaced }) => isOwnerReplaced)
    .map(({ unitId, before, after }) => ({
      line: lines.get(unitId) ?? 0,
      unit: unitName(after),
      before: before.owner.name,
      after: after.owner.name,
    }))
    .sort((a, b) => a.line - b.line)
}

function verdictOf(check: RosterCheck, merge: RosterMerge, replaced: number): ImportVerdict {
  return {
    newUnits: merge.added.length,
    changedUnits: merge.changed.length,
    sameUnits: merge.same.length,
    replacedOwners: replaced,
    errorCount: check.errors.length,
    noticeCount: check.notices.length,
    groups: groupsOf(check.errors),
  }
}

/** How often each kind of fault stands in which column, the most frequent first. */
function groupsOf(errors: readonly RosterFault[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>()
  for (const { code, column } of errors) {
    const key = `${code}:${column ?? ''}`
    const group = groups.get(key) ?? { code, ...(column && { column }), count: 0 }
    groups.set(key, { ...group, count: group.count + 1 })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}

/** A page of findings, as it is stored and as a screen shows it. */
export const findingsPerPage = 50
const pagesAtOnce = 8

/** Keeps what the dry run found, in pages, in place of what the last one found. */
export async function keepFindings(deps: Deps, importId: string, { check, replaced }: Plan): Promise<void> {
  const { database, crypto } = deps
  await database.removeWhere('importFindings', { importId })
  const page = (kind: ImportFindings['kind'], number: number) => ({
    ...{ _id: `${importId}:${kind}:${String(number).padStart(5, '0')}`, importId, kind, number },
    ...{ rows: [] as (RosterFault | RosterNotice)[], owners: null },
  })
  const pages: ImportFindings[] = [
    ...pagesOf(check.errors).map((rows, number) => ({ ...page('error', number), rows })),
    ...pagesOf(check.notices).map((rows, number) => ({ ...page('notice', number), rows })),
    ...pagesOf(replaced).map((rows, number) => ({
      ...page('owner', number),
      owners: crypto.seal(JSON.stringify(rows)),
    })),
  ]
  for (let from = 0; from < pages.length; from += pagesAtOnce)
    await Promise.all(pages.slice(from, from + pagesAtOnce).map(each => database.put('importFindings', each)))
}

const pagesOf = <Row>(rows: readonly Row[], size = findingsPerPage): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size))

/** Units written in one transaction. */
const unitsPerPart = 25

/** Writes down what applying will do, part by part; a part that is there already stays as it is. */
export async function keepPlan(deps: Deps, importId: string, { units, planHash }: Plan): Promise<void> {
  const name = (planHash ?? '').slice(0, 16)
  const parts = pagesOf(units, unitsPerPart).map((page, number) => ({
    _id: `${importId}:${name}:${String(number).padStart(5, '0')}`,
    ...{ importId, planHash: name, number, count: page.length, state: 'planned' as const },
    ...{ units: deps.crypto.seal(JSON.stringify(page)), before: null },
  }))
  for (let from = 0; from < parts.length; from += pagesAtOnce)
    await Promise.all(
      parts.slice(from, from + pagesAtOnce).map(part =>
        deps.database.create('importParts', [part]).catch((fault: unknown) => {
          if (!isDuplicate(fault)) throw fault
        }),
      ),
    )
}
