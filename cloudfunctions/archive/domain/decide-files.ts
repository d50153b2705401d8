import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'

type Decision<Code extends string> = Result<null, Code>
const fine = ok(null)

export interface Signing {
  personId: string
  /** The unit as the archive knows it; null: it is entered with the contract. */
  known: { personIds: readonly string[] } | null
  /** Meant to be entered, but the door is taken. */
  isEnteredTwice: boolean
  /** Another unit has this contract number. */
  isContractTaken: boolean
  signedOn: CalendarDay
  contractHandoverOn: CalendarDay
}

/** R2.2: the exclusive file at signing. A unit that has another owner is transferred, never signed again. */
export function decideSigning(
  signing: Signing,
  now: number,
): Decision<'UNIT_HAS_OWNER' | 'UNIT_KNOWN' | 'CONTRACT_KNOWN' | 'SIGNED_IN_THE_FUTURE' | 'HANDOVER_BEFORE_SIGNING'> {
  const { personId, known, isEnteredTwice, isContractTaken, signedOn, contractHandoverOn } = signing
  if (isEnteredTwice) return refuse('UNIT_KNOWN')
  if (known?.personIds.some(id => id !== personId)) return refuse('UNIT_HAS_OWNER')
  if (signedOn > dayOf(now)) return refuse('SIGNED_IN_THE_FUTURE')
  if (contractHandoverOn < signedOn) return refuse('HANDOVER_BEFORE_SIGNING', { signedOn })
  return isContractTaken ? refuse('CONTRACT_KNOWN') : fine
}

/** R2.2, law.md: month and day only, and only with the person's word. A birthday that stays needs no new word. */
export function decideBirthday(
  known: { birthday: string | null; hasConsent: boolean },
  wanted: { birthday: string | null; words: string | undefined },
): Decision<'BIRTHDAY_NEEDS_CONSENT'> {
  const isKept = wanted.birthday !== null
  return isKept && !known.hasConsent && wanted.words === undefined ? refuse('BIRTHDAY_NEEDS_CONSENT') : fine
}

/** R2.7: what was, and when to come back to it. */
export function decideContact(
  { at, followUpOn }: { at: number; followUpOn: CalendarDay | undefined },
  now: number,
): Decision<'CONTACT_IN_THE_FUTURE' | 'FOLLOW_UP_IN_THE_PAST'> {
  if (at > now) return refuse('CONTACT_IN_THE_FUTURE')
  return followUpOn !== undefined && followUpOn < dayOf(now) ? refuse('FOLLOW_UP_IN_THE_PAST') : fine
}

/** R2.3: only somebody whom the roster names gets a file here. Named no more and an owner: it was done before. */
export function decideCoOwner(
  unit: { personIds: readonly string[]; coOwners: readonly string[] },
  { personId, name }: { personId: string; name: string },
): Result<'open' | 'done', 'CO_OWNER_UNKNOWN'> {
  if (unit.coOwners.includes(name)) return ok('open')
  return unit.personIds.includes(personId) ? ok('done') : refuse('CO_OWNER_UNKNOWN')
}

/** R2.4: sold on. To whom it belongs already it cannot be sold. */
export function decideTransfer(
  unit: { personIds: readonly string[] },
  newOwnerId: string,
  soldOn: CalendarDay,
  now: number,
): Decision<'SOLD_IN_THE_FUTURE' | 'OWNER_ALREADY'> {
  if (soldOn > dayOf(now)) return refuse('SOLD_IN_THE_FUTURE')
  return unit.personIds.includes(newOwnerId) ? refuse('OWNER_ALREADY') : fine
}
