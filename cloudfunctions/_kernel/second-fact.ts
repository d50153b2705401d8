import { minuteMs } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Account, PersonFile } from '../_schema/documents'
import { provenPhone, verifiedUntil } from './proof'

type Known = Pick<PersonFile, '_id' | 'idCardTail' | 'unitIds' | 'phoneIndex'>

/**
 * R2.4: before anything sensitive the second fact must have been right lately, for this very file. A file that holds nothing to ask for (a
 * prospect, somebody whose flat is sold) is proven by the platform's phone once more: else its person could never export or close it
 * (PIPL 45, 47).
 */
export function sureUntil(
  account: Account | null,
  person: Known,
  now: number,
  numbers: Policies['archive'],
): number | null {
  if (account?.personId !== person._id) return null
  const until = verifiedUntil(account, now, numbers)
  if (until !== null || hasSecondFact(person)) return until
  const proven = provenPhone(account, now, numbers)
  return proven?.phoneIndex === person.phoneIndex ? proven.at + numbers.provenPhoneMinutes * minuteMs : null
}

export const isSure = (...asked: Parameters<typeof sureUntil>): boolean => sureUntil(...asked) !== null

export const hasSecondFact = ({ idCardTail, unitIds }: Known): boolean => idCardTail !== null && unitIds.length > 0
