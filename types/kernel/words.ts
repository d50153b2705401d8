import * as v from 'valibot'

/**
 * Schemas of plain values that many features use. Lengths are counted in characters (code points), as a person counts them.
 */
const countOf = (text: string): number => [...text].length

/** Words typed by a person: trimmed, `from`–`to` characters, no lone surrogates, no control characters but line breaks. */
export const Words = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check(text => !/\p{Surrogate}/u.test(text), 'NOT_TEXT'),
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    v.check(text => !/[\u0000-\u0009\u000B-\u001F\u007F]/.test(text), 'NOT_TEXT'),
    v.check(text => countOf(text) >= from, 'TOO_SHORT'),
    v.check(text => countOf(text) <= to, 'TOO_LONG'),
  )

/** An id that we made: letters, digits and `: - _ .`, never an operator or a dotted path's first character. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9:_.-]{0,95}$/
export const Id = v.pipe(v.string(), v.regex(idPattern, 'NOT_AN_ID'))

export const TicketId = Id
export const UnitId = Id
export const EstateId = Id
export const PersonId = Id
export const StaffId = Id
export const ContractorId = Id
export const PhotoId = Id

export const Photos = (most: number) => v.pipe(v.array(PhotoId), v.maxLength(most, 'TOO_MANY_PHOTOS'))

/** Epoch milliseconds. */
export const Instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The page after this cursor; cursors come from the previous page and mean nothing to a client. */
export const Cursor = v.optional(v.pipe(v.string(), v.maxLength(200)))
