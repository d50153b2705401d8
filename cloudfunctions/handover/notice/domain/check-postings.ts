import { readDoor } from '~/types/estate/door-words'
import { doorPrefix } from '~/types/estate/estate'
import { toHalfWidth } from '~/types/estate/unit-id'
import { dayText } from '~/types/archive/written-day'
import type { PostingColumn, PostingFault, PostingFaultCode, PostingRow } from '~/types/handover/postings'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'
import type { PostingSheet, UnitHandover } from '../../../_schema/handover.schema'
import { decidePosting, type PostingNo } from './decide-notice'
import type { NoticeLaw } from './lawful'

type Params = PostingFault['params']
type Known = Pick<UnitHandover, '_id' | 'unitName' | 'state' | 'posting' | 'notice' | 'days'>

export interface Sheet {
  estateId: string
  estateName: string
  /** The flats of the batch, by id. */
  units: ReadonlyMap<string, UnitHandover>
  now: number
}

export interface Reading {
  /** Rows that would be written. */
  fresh: PostingSheet['rows']
  /** Rows that stand there already, word for word. */
  same: number
  faults: PostingFault[]
}

interface Read {
  row: PostingRow
  unitId: string
  carrier: string
  trackingNumber: string
  postedOn: CalendarDay | ''
  faults: PostingFault[]
}

const tidy = (text: string): string => toHalfWidth(text).trim()
const looksRight = /^(?=.*\d)[A-Z0-9-]{8,30}$/

/** The courier's spreadsheet, row by row (R5.3): what would be written, or everything that is wrong with it; one fault and nothing is. */
export function checkPostings(rows: readonly PostingRow[], sheet: Sheet, law: NoticeLaw): Reading {
  const read = rows.map(row => readRow(row, sheet))
  addDoubles(read, ({ unitId }) => unitId, 'door', 'DOOR_TWICE')
  addDoubles(read, ({ trackingNumber }) => trackingNumber, 'trackingNumber', 'NUMBER_TWICE')
  const fresh: PostingSheet['rows'] = []
  let same = 0
  for (const each of read) {
    const unit = sheet.units.get(each.unitId)
    if (!unit || each.faults.length > 0 || each.postedOn === '') continue
    const { row, unitId, carrier, trackingNumber, postedOn } = each
    const posting = { carrier, trackingNumber, postedOn, recordedAt: sheet.now, byName: '' }
    const decided = decidePosting(unit, posting, law)
    if (!decided.ok) each.faults.push(lawFault(row, decided.refusal.code, decided.refusal.details, unit))
    else if (decided.value === null) same += 1
    else fresh.push({ line: row.line, unitId, carrier, trackingNumber, postedOn })
  }
  return { fresh, same, faults: read.flatMap(({ faults }) => faults) }
}

function readRow(row: PostingRow, sheet: Sheet): Read {
  const faults: PostingFault[] = []
  const add = (column: PostingColumn, code: PostingFaultCode, params: Params = {}): void =>
    void faults.push({ line: row.line, column, code, params })
  const door = readDoorOf(row.door, sheet)
  if (door.code) add('door', door.code, { text: tidy(row.door).slice(0, 40) })
  const carrier = tidy(row.carrier)
  if (carrier === '') add('carrier', 'CARRIER_MISSING')
  const trackingNumber = tidy(row.trackingNumber).replace(/\s+/g, '').toUpperCase()
  if (trackingNumber === '') add('trackingNumber', 'NUMBER_MISSING')
  else if (!looksRight.test(trackingNumber)) add('trackingNumber', 'NUMBER_LOOKS_WRONG', { text: trackingNumber })
  const day = dayText(tidy(row.postedOn)) ?? ''
  const postedOn = isCalendarDay(day) ? day : ''
  if (postedOn === '') add('postedOn', 'DAY_NOT_A_DAY', { text: tidy(row.postedOn).slice(0, 20) })
  return { row, unitId: door.unitId, carrier: carrier.slice(0, 20), trackingNumber, postedOn, faults }
}

interface Door {
  unitId: string
  code?: PostingFaultCode
}

/** The flat that is written on the envelope: with or without the estate's name, in the words of the door or its numbers alone. */
function readDoorOf(written: string, { estateId, estateName, units }: Sheet): Door {
  const text = tidy(written)
  if (text === '') return { unitId: '', code: 'DOOR_EMPTY' }
  const door = readDoor(text, [estateName])
  const unitId = door?.tokens.length === 3 ? doorPrefix(estateId, door.tokens) : ''
  const unit = units.get(unitId) ?? named(units, text)
  if (!unit) return { unitId: '', code: 'DOOR_UNKNOWN' }
  return hasLetter(unit) ? { unitId: unit._id } : { unitId: unit._id, code: 'NOT_NOTICED' }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Doors that have no numbers are found by their whole name. */
const named = (units: Sheet['units'], text: string): UnitHandover | undefined =>
  [...units.values()].find(({ unitName }) => squeezed(unitName) === squeezed(text))

const hasLetter = ({ notice, state }: Known): boolean => notice.sentAt !== null && state !== 'withdrawn'

/** The second of two equal ones is told, with the line of the first. */
function addDoubles(
  read: readonly Read[],
  keyOf: (each: Read) => string,
  column: PostingColumn,
  code: PostingFaultCode,
): void {
  const first = new Map<string, number>()
  for (const each of read) {
    const key = keyOf(each)
    const otherLine = first.get(key)
    if (key === '') continue
    if (otherLine === undefined) first.set(key, each.row.line)
    else each.faults.push({ line: each.row.line, column, code, params: { otherLine } })
  }
}

const lawFaults: Record<PostingNo, PostingFaultCode> = {
  NOTICE_TOO_LATE: 'POSTED_TOO_LATE',
  CALENDAR_NOT_PUBLISHED: 'CALENDAR_NOT_PUBLISHED',
  NOT_POSSIBLE_NOW: 'NOT_NOTICED',
  POSTED_IN_THE_FUTURE: 'DAY_IN_THE_FUTURE',
  POSTED_BEFORE_THE_NOTICE: 'BEFORE_THE_NOTICE',
  POSTED_ALREADY: 'POSTED_OTHERWISE',
}

function lawFault(
  { line }: PostingRow,
  no: PostingNo,
  details: Record<string, string | number | readonly string[]> = {},
  { unitName }: Known,
): PostingFault {
  const column: PostingColumn = no === 'POSTED_ALREADY' ? 'trackingNumber' : 'postedOn'
  const plain = Object.entries(details).filter((entry): entry is [string, string | number] => !Array.isArray(entry[1]))
  return { line, column, code: lawFaults[no], params: { ...Object.fromEntries(plain), unit: unitName } }
}
