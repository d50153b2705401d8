import * as v from 'valibot'
import { PersonId, UnitId } from '~/types/kernel/words'

export { RosterFault as RosterError, RosterNotice } from './roster'

/**
 * The people of the archive (R2.2). One person per phone: the id is given by storage (from the blind index of the phone), never made from
 * the phone itself, because eleven digits behind a public hash are guessed in minutes (R13.1).
 */
export const Phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, 'NOT_A_PHONE'))
export const IdCardTail = v.pipe(v.string(), v.regex(/^\d{3}[\dX]$/, 'NOT_A_TAIL'))
export const PersonName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40))

export const Person = v.object({
  personId: PersonId,
  name: PersonName,
  phone: Phone,
  /** The second fact for anything sensitive (R2.4); absent: the file is incomplete (R2.3). */
  idCardTail: v.optional(IdCardTail),
  /** Several units may belong to one phone. */
  unitIds: v.array(UnitId),
})
export type Person = v.InferOutput<typeof Person>
