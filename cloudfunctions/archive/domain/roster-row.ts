import {
  rosterColumns,
  type RosterColumn,
  type RosterFault,
  type RosterNotice,
  type RosterOwner,
  type RosterRow,
  type RosterUnit,
} from '~/types/archive/roster'
import { estateIdOf, unitIdOf } from '~/types/estate/unit-id'
import type { ColumnPlaces } from '~/types/archive/roster-columns'
import {
  cellFault,
  readArea,
  readDay,
  readIdCardTail,
  readLabel,
  readName,
  readNames,
  readPhone,
  readRemark,
  type CellReading,
} from './roster-cells'

/** A blank cell of an optional day says nothing; it is no fault. */
const readOptionalDay = (raw: string) => (raw.trim() === '' ? ({ ok: true, value: undefined } as const) : readDay(raw))

const readers = {
  estate: readLabel,
  building: readLabel,
  entrance: readLabel,
  room: readLabel,
  houseType: readLabel,
  areaSquareMetres: readArea,
  contractNumber: readLabel,
  signedOn: readDay,
  contractHandoverOn: readDay,
  ownerName: readName,
  phone: readPhone,
  idCardTail: readIdCardTail,
  coOwners: readNames,
  remark: readRemark,
  completionAcceptedOn: readOptionalDay,
  handedOverOn: readOptionalDay,
} satisfies Record<RosterColumn, (raw: string) => CellReading<unknown>>

type ValueOf<Column extends RosterColumn> = Extract<ReturnType<(typeof readers)[Column]>, { ok: true }>['value']
/** What could be read of a row. Rows with faults are kept, so that doubles among them are found in the same run. */
export type RowValues = { [Column in RosterColumn]?: ValueOf<Column> }

export interface RowReading {
  line: number
  values: RowValues
  /** Present when estate, building, entrance and room could be read. */
  unitId?: string
  errors: RosterFault[]
  notices: RosterNotice[]
}

/** Unquoted commas in a remark spill over the last column of a .csv; elsewhere we cannot know what belongs where. */
function foldSpill(row: RosterRow, width: number, places: ColumnPlaces, reading: RowReading): string[] {
  const spill = row.cells.slice(width)
  if (spill.every(cell => cell.trim() === '')) return row.cells
  if (places.remark !== width - 1) {
    reading.errors.push({ line: row.line, code: 'EXTRA_CELLS', params: { count: spill.length } })
    return row.cells
  }
  reading.notices.push({ line: row.line, column: 'remark', code: 'REMARK_JOINED', params: {} })
  return [...row.cells.slice(0, width - 1), row.cells.slice(width - 1).join(',')]
}

/** The mark with which a spreadsheet program, and our own list of faulty rows, say that a cell is text. */
const asText = (raw: string): string => raw.replace(/^'(?=[=+\-@])/, '')

function readCell<Column extends RosterColumn>(column: Column, raw: string, reading: RowReading): void {
  const wrong = cellFault(raw)
  const cell: CellReading<unknown> = wrong ? { ok: false, ...wrong } : readers[column](asText(raw))
  if (!cell.ok) {
    reading.errors.push({ line: reading.line, column, code: cell.code, params: cell.params })
    return
  }
  // The table above gives each column its reader, so the value is of the column's own type.
  if (cell.value !== undefined) reading.values[column] = cell.value as RowValues[Column]
  if (cell.notice) reading.notices.push({ line: reading.line, column, code: cell.notice, params: {} })
}

function compareDays(reading: RowReading): void {
  const { signedOn, contractHandoverOn, completionAcceptedOn, handedOverOn } = reading.values
  const line = reading.line
  if (signedOn && contractHandoverOn && contractHandoverOn < signedOn) {
    reading.errors.push({ line, column: 'contractHandoverOn', code: 'HANDOVER_BEFORE_SIGNING', params: { signedOn } })
  }
  if (signedOn && handedOverOn && handedOverOn < signedOn) {
    reading.errors.push({ line, column: 'handedOverOn', code: 'HANDOVER_BEFORE_SIGNING', params: { signedOn } })
  }
  if (completionAcceptedOn && handedOverOn && handedOverOn < completionAcceptedOn) {
    reading.errors.push({
      line,
      column: 'handedOverOn',
      code: 'HANDED_OVER_BEFORE_COMPLETION',
      params: { completionAcceptedOn },
    })
  }
}

/** Reads one row; `width` is the number of header cells. */
export function readRow(row: RosterRow, places: ColumnPlaces, width: number): RowReading {
  const reading: RowReading = { line: row.line, values: {}, errors: [], notices: [] }
  const cells = foldSpill(row, width, places, reading)
  for (const column of rosterColumns) {
    const place = places[column]
    if (place !== undefined) readCell(column, cells[place] ?? '', reading)
  }
  compareDays(reading)
  const { estate, building, entrance, room } = reading.values
  if (estate && building && entrance && room) {
    reading.unitId = unitIdOf({ estateId: estateIdOf(estate), building, entrance, room })
  }
  return reading
}

/** The unit of a faultless row; undefined when something required is not there. */
export function unitOf({ values, unitId }: RowReading, owner: RosterOwner | undefined): RosterUnit | undefined {
  const { estate, building, entrance, room, houseType, areaSquareMetres } = values
  const { contractNumber, signedOn, contractHandoverOn, coOwners, remark } = values
  const { completionAcceptedOn, handedOverOn } = values
  if (!unitId || !estate || !building || !entrance || !room || !houseType || !areaSquareMetres) return undefined
  if (!contractNumber || !signedOn || !contractHandoverOn || !owner) return undefined
  return {
    ...{ unitId, estateId: estateIdOf(estate), estateName: estate, building, entrance, room },
    ...{ houseType, areaSquareMetres, contractNumber, signedOn, contractHandoverOn },
    ...(completionAcceptedOn && { completionAcceptedOn }),
    ...(handedOverOn && { handedOverOn }),
    owner,
    ...(coOwners && { coOwners }),
    ...(remark !== undefined && { remark }),
  }
}
