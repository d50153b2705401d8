import type { KnownUnit, RosterFault } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { RowReading } from './roster-row'

/** The first row that said something; later rows are compared with it. */
export class FirstRows {
  private readonly seen = new Map<string, RowReading>()

  /** The row that said it before; undefined when this one is the first. */
  before(key: string | undefined, row: RowReading): RowReading | undefined {
    if (key === undefined) return undefined
    const first = this.seen.get(key)
    if (first === undefined) this.seen.set(key, row)
    return first
  }
}

/** The same unit or contract number twice in one file. A row copied whole is told once, as the same unit. */
export function doublesInFile(rows: readonly RowReading[]): RosterFault[] {
  const units = new FirstRows()
  const contracts = new FirstRows()
  return rows.flatMap(row => {
    const faults: RosterFault[] = []
    const { line, values, unitId } = row
    const sameUnit = units.before(unitId, row)
    if (sameUnit) faults.push({ line, column: 'room', code: 'UNIT_TWICE', params: { otherLine: sameUnit.line } })
    const sameContract = contracts.before(values.contractNumber, row)
    if (sameContract && !(unitId && sameContract.unitId === unitId)) {
      faults.push({ line, column: 'contractNumber', code: 'CONTRACT_TWICE', params: { otherLine: sameContract.line } })
    }
    return faults
  })
}

/**
 * Against the archive: a contract number that belongs to a unit which this file does not speak of.
 * (A unit that the file does speak of is being corrected, which is no contradiction.)
 */
export function doublesInArchive(rows: readonly RowReading[], known: readonly KnownUnit[]): RosterFault[] {
  const spokenOf = new Set(rows.map(row => row.unitId))
  const others = known.filter(unit => !spokenOf.has(unit.unitId))
  const byContract = new Map(others.map(unit => [unit.contractNumber, unit]))
  return rows.flatMap(({ line, values }): RosterFault[] => {
    const other = values.contractNumber === undefined ? undefined : byContract.get(values.contractNumber)
    return other ? [{ line, column: 'contractNumber', code: 'CONTRACT_KNOWN', params: { unit: unitName(other) } }] : []
  })
}
