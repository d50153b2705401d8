import { areaUnits, nameSeparators } from '~/types/archive/roster.copy'
import type { RosterFaultCode, RosterNoticeCode, RosterParams } from '~/types/archive/roster'
import { emptyFormula } from '~/types/archive/roster-table'
import { dayText } from '~/types/archive/written-day'
import { toHalfWidth } from '~/types/estate/unit-id'
import { isCalendarDay, type CalendarDay } from '~/types/kernel/time'

/** What one cell says: a value (perhaps put in order, which is told), or why it cannot be read. */
export type CellReading<Value> =
  { ok: true; value: Value; notice?: RosterNoticeCode } | { ok: false; code: RosterFaultCode; params: RosterParams }

export const longestCell = { name: 40, remark: 200 }
export const largestAreaSquareMetres = 2000
export const years = { from: 1990, to: 2100 }

const fault = (code: RosterFaultCode, params: RosterParams = {}): CellReading<never> => ({ ok: false, code, params })
const read = <Value>(value: Value, notice?: RosterNoticeCode): CellReading<Value> =>
  notice ? { ok: true, value, notice } : { ok: true, value }
const lengthOf = (text: string): number => [...text].length

/** What the cell holds, short; a long number may be a phone in the wrong column and is not repeated. */
const quoted = (text: string): string => text.slice(0, 20).replace(/\d{9,}/g, number => `${number.slice(0, 3)}…`)

/** A formula that failed leaves its error in the cell; importing it as a word would be worse than stopping. */
const formulaError = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!)$/i
/** A number with too many digits for its cell, as a spreadsheet program writes it into a .csv. */
const rounded = /^-?\d(?:\.\d+)?E\+\d+$/i

/**
 * What is wrong with a cell whatever its column: a formula without result, with an error for its result, or text that a spreadsheet
 * program would take for one. Nothing is ever computed here; a cell that begins with a quiet quotation mark was meant as text.
 */
export function cellFault(raw: string): { code: RosterFaultCode; params: RosterParams } | undefined {
  const text = raw.trim()
  if (text === emptyFormula) return { code: 'FORMULA_EMPTY', params: {} }
  if (formulaError.test(text)) return { code: 'FORMULA_ERROR', params: { text } }
  const [sign = ''] = text
  if (sign === '=' || sign === '@') return { code: 'FORMULA_TEXT', params: { sign } }
  return undefined
}

function noticeOf(raw: string, tidy: string): RosterNoticeCode | undefined {
  if (raw === tidy) return undefined
  return toHalfWidth(raw).replace(/\s+/g, '') === raw.replace(/\s+/g, '') ? 'SPACES_REMOVED' : 'FULL_WIDTH_CHANGED'
}

/** Free words: only the ends are trimmed. */
export function readRemark(raw: string): CellReading<string> {
  const text = raw.trim()
  return lengthOf(text) > longestCell.remark
    ? fault('TOO_LONG', { count: lengthOf(text), most: longestCell.remark })
    : read(text)
}

/** Names of places, house types and contract numbers: no spaces inside, ASCII letters and digits. */
export function readLabel(raw: string): CellReading<string> {
  const text = toHalfWidth(raw).replace(/\s+/g, '')
  if (text === '') return fault('EMPTY')
  if (rounded.test(text)) return fault('NUMBER_ROUNDED', { text })
  if (lengthOf(text) > longestCell.name) return fault('TOO_LONG', { count: lengthOf(text), most: longestCell.name })
  return read(text, noticeOf(raw, text))
}

/** A person's or a company's name: spaces between Chinese characters are alignment, between Latin words they are the name. */
export function readName(raw: string): CellReading<string> {
  const text = raw
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  if (text === '') return fault('EMPTY')
  if (lengthOf(text) > longestCell.name) return fault('TOO_LONG', { count: lengthOf(text), most: longestCell.name })
  if (/\d{4}/.test(toHalfWidth(text))) return fault('NAME_SHAPE')
  return read(text, text === raw ? undefined : 'SPACES_REMOVED')
}

/** Co-owners. Two single characters with a gap are one name set to the width of three; other gaps stand between names. */
export function readNames(raw: string): CellReading<string[]> {
  const names = toHalfWidth(raw)
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .split(nameSeparators)
    .filter(name => name !== '')
  if (names.some(name => /\d{4}/.test(name))) return fault('NAME_SHAPE')
  return read([...new Set(names)])
}

/** A mainland mobile number, 11 digits. Spaces, hyphens, `+86` and a number cell's `.0` are certain; anything else is asked. */
export function readPhone(raw: string): CellReading<string> {
  const text = toHalfWidth(raw).trim()
  if (text === '') return fault('EMPTY')
  // All eleven digits are there: only written in another way.
  const whole = /^\d\.\d{10}E\+10$/i.test(text) ? String(Number(text)) : text
  if (rounded.test(whole)) return fault('NUMBER_ROUNDED', { text: whole })
  const digits = whole
    .replace(/[\s-]+/g, '')
    .replace(/\.0+$/, '')
    .replace(/^(?:\+?0{0,2}86)(?=1\d{10}$)/, '')
  if (!/^\d+$/.test(digits)) return fault('PHONE_SHAPE')
  if (digits.length !== 11) return fault('PHONE_LENGTH', { count: digits.length })
  if (!/^1[3-9]/.test(digits)) return fault('PHONE_SHAPE')
  return read(digits, digits === raw ? undefined : 'PHONE_TIDIED')
}

/** The last four of an id card; blank is allowed and told, because companies and foreigners buy homes too. */
export function readIdCardTail(raw: string): CellReading<string | undefined> {
  const text = toHalfWidth(raw).replace(/\s+/g, '').toUpperCase()
  if (text === '') return read(undefined, 'ID_TAIL_MISSING')
  if (!/^\d*X?$/.test(text)) return fault('ID_TAIL_SHAPE')
  return text.length === 4 ? read(text) : fault('ID_TAIL_LENGTH', { count: text.length })
}

/** Square metres. */
export function readArea(raw: string): CellReading<number> {
  const text = toHalfWidth(raw).replace(/\s+/g, '').replace(areaUnits, '')
  if (text === '') return fault('EMPTY')
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return fault('AREA_NOT_NUMBER', { text: quoted(text) })
  const area = Number(text)
  if (area <= 0) return fault('AREA_NOT_POSITIVE', { text })
  return area > largestAreaSquareMetres ? fault('AREA_TOO_LARGE', { text, most: largestAreaSquareMetres }) : read(area)
}

export function readDay(raw: string): CellReading<CalendarDay> {
  const text = toHalfWidth(raw).trim()
  if (text === '') return fault('EMPTY')
  const day = dayText(text)
  const shown = { text: quoted(text) }
  if (day === undefined) return fault('DAY_NOT_A_DATE', shown)
  if (!isCalendarDay(day)) return fault('DAY_IMPOSSIBLE', shown)
  const year = Number(day.slice(0, 4))
  return year < years.from || year > years.to ? fault('DAY_OUT_OF_RANGE', { ...shown, ...years }) : read(day)
}
