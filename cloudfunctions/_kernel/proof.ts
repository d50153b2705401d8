import { minuteMs, dayOf } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Account, ProvenPhone } from '../_schema/documents'

type Numbers = Policies['archive']

/** Until when the second fact counts (R2.4); null: it has to be asked for. */
export function verifiedUntil(account: Account | null, now: number, { secondFactMinutes }: Numbers): number | null {
  if (account?.verifiedAt == null) return null
  const until = account.verifiedAt + secondFactMinutes * minuteMs
  return now < until ? until : null
}

/** The number that the platform verified, while it still counts. */
export function provenPhone(account: Account | null, now: number, { provenPhoneMinutes }: Numbers): ProvenPhone | null {
  const proven = account?.provenPhone
  return proven && now < proven.at + provenPhoneMinutes * minuteMs ? proven : null
}

const wrongToday = (account: Account | null, now: number): number =>
  account?.wrongFacts?.day === dayOf(now) ? account.wrongFacts.count : 0

/** So many were wrong today that it is the desk's turn. */
export const isBlocked = (account: Account | null, now: number, { wrongFactsADay }: Numbers): boolean =>
  wrongToday(account, now) >= wrongFactsADay

export const withWrongFact = (account: Account, now: number): Account => ({
  ...account,
  wrongFacts: { day: dayOf(now), count: wrongToday(account, now) + 1 },
})
