import * as v from 'valibot'

/** Nouns of the files (R2.2, R2.7): how a person came, what a contact was, what a birthday is. */
export const comings = ['visit', 'phone', 'introduced', 'online', 'event', 'other'] as const
export const Coming = v.picklist(comings)
export type Coming = v.InferOutput<typeof Coming>

export const personKinds = ['prospect', 'customer', 'former', 'member'] as const
export type PersonKind = (typeof personKinds)[number]

/** Visits to people, receptions of them, calls, letters: one record for all (R2.7). */
export const contactKinds = ['visit', 'reception', 'call', 'letter'] as const
export const ContactKind = v.picklist(contactKinds)
export type ContactKind = v.InferOutput<typeof ContactKind>

/** On whose initiative: ours count for the yearly visit coverage (R8.5). */
export const directions = ['ours', 'theirs'] as const
export const Direction = v.picklist(directions)
export type Direction = v.InferOutput<typeof Direction>

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Month and day, `05-21`; the 29th of February is a birthday, too. */
export function isMonthDay(text: string): boolean {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text) ?? []
  const most = daysIn[Number(month) - 1]
  return most !== undefined && Number(day) >= 1 && Number(day) <= most
}
export const MonthDay = v.pipe(v.string(), v.check(isMonthDay, 'NOT_A_BIRTHDAY'))

export const phonePattern = /^1\d{10}$/
export const Phone = v.pipe(v.string(), v.trim(), v.regex(phonePattern, 'NOT_A_PHONE'))
/** The last four of the id card, `X` in capitals. */
export const IdCardTail = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^\d{3}[\dX]$/, 'NOT_A_TAIL'))
