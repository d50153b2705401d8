import type { KnownUnit, RosterFault } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { RowReading } from './roster-row'

/** The first row that said something; later rows are compared with it. */
type FirstRows = Map<string, RowReading>

function firstOther(seen: FirstRows, key: string | undefined, row: RowReading): RowReading | undefined {
  if (key === undefined) return undefined
  const first = seen.get(key)
  if (first === undefined) seen.set(key, row)
  return first
}

/** The same unit, contract number or phone twice in one file. A row copied whole is told once, as the same unit. */
export function doublesInFile(rows: readonly RowReading[]): RosterFault[] {
  const units: FirstRows = new Map()
  const contracts: FirstRows = new Map()
  const phones: FirstRows = new Map()
  return rows.flatMap(row => {
    const faults: RosterFault[] = []
    const { line, values, unitId } = row
    const sameUnit = firstOther(units, unitId, row)
    if (sameUnit) faults.push({ line, column: 'room', code: 'UNIT_TWICE', params: { otherLine: sameUnit.line } })
    const sameContract = firstOther(contracts, values.contractNumber, row)
    if (sameContract && !(unitId && sameContract.unitId === unitId)) {
      faults.push({ line, column: 'contractNumber', code: 'CONTRACT_TWICE', params: { otherLine: sameContract.line } })
    }
    const samePhone = firstOther(phones, values.phone, row)
    if (samePhone?.values.ownerName && values.ownerName && samePhone.values.ownerName !== values.ownerName) {
      faults.push({ line, column: 'phone', code: 'PHONE_TWO_NAMES', params: { otherLine: samePhone.line } })
    }
    return faults
  })
}

/**
 * Against the archive: a contract number or a phone that belongs to a unit which this file does not speak of.
 * (A unit that the file does speak of is being corrected, which is no contradiction.)
 */
export function doublesInArchive(rows: readonly RowReading[], known: readonly KnownUnit[]): RosterFault[] {
  const spokenOf = new Set(rows.map(row => row.unitId))
  const others = known.filter(unit => !spokenOf.has(unit.unitId))
  const byContract = new Map(others.map(unit => [unit.contractNumber, unit]))
  const byPhone = new Map(others.map(unit => [unit.owner.phone, unit]))
  return rows.flatMap(({ line, values }) => {
    const faults: RosterFault[] = []
    const contractOf = values.contractNumber === undefined ? undefined : byContract.get(values.contractNumber)
    if (contractOf)
      faults.push({ line, column: 'contractNumber', code: 'CONTRACT_KNOWN', params: { unit: unitName(contractOf) } })
    const phoneOf = values.phone === undefined ? undefined : byPhone.get(values.phone)
    if (phoneOf && values.ownerName && phoneOf.owner.name !== values.ownerName) {
      faults.push({ line, column: 'phone', code: 'PHONE_KNOWN_OTHER_NAME', params: { unit: unitName(phoneOf) } })
    }
    return faults
  })
}
