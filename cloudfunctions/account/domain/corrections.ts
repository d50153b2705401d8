import { mayKeepBirthday } from '~/types/account/consent'
import { correctionLifecycle } from '~/types/account/correction.lifecycle'
import type { DecidedField, Wish } from '~/types/account/own-record'
import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Actor } from '~/types/ticket/journal'
import type { FieldCrypto } from '../../_kernel/field-crypto'
import { maskPhone } from '../../_kernel/field-crypto'
import { sealedIdentity } from '../../_kernel/persons'
import type { PersonFile } from '../../_schema/documents'
import type { Correction } from '../../_schema/own-record-documents'

type Simple = Extract<Wish, { field: 'needs' | 'contactPreference' | 'birthday' }>
export type Decided = Extract<Wish, { field: DecidedField }>

export const isSimple = (wish: Wish): wish is Simple => !('words' in wish)

type SimpleRefusal = 'CONSENT_NEEDED' | 'GUARDIAN_CONSENT_NEEDED'

/** R2.6: what only the person can know changes at once. A birthday stands on a consent, a child's on the guardian's own. */
export function changedAtOnce(
  person: PersonFile,
  wish: Simple,
  consentWords: string,
): Result<PersonFile, SimpleRefusal> {
  switch (wish.field) {
    case 'needs':
      return ok({ ...person, needs: wish.value })
    case 'contactPreference':
      return ok({ ...person, contactPreference: wish.value })
    case 'birthday':
      return withBirthday(person, wish, consentWords)
  }
}

function withBirthday(
  person: PersonFile,
  { value, isUnder14 }: Extract<Wish, { field: 'birthday' }>,
  words: string,
): Result<PersonFile, SimpleRefusal> {
  if (value === null) return ok({ ...person, birthday: null, birthdayConsent: null })
  const may = mayKeepBirthday(person.consents, isUnder14)
  if (may !== 'yes') return refuse(may)
  const at = person.consents?.[isUnder14 ? 'childBirthday' : 'birthday']?.at ?? 0
  return ok({ ...person, birthday: value, birthdayConsent: { words, at } })
}

/** What the file says now, in the clear: to see whether there is anything to correct. */
export function heldValue({ open }: FieldCrypto, person: PersonFile, field: DecidedField): string {
  switch (field) {
    case 'name':
      return person.name
    case 'phone':
      return open(person.phone)
    case 'idCardTail':
      return person.idCardTail === null ? '' : open(person.idCardTail)
  }
}

/** As it is shown: a name as it is, numbers masked. */
export function shownValue(field: DecidedField, value: string): string {
  if (value === '') return ''
  switch (field) {
    case 'name':
      return value
    case 'phone':
      return maskPhone(value)
    case 'idCardTail':
      return `**${value.slice(-2)}`
  }
}

export interface Decision {
  decision: 'carryOut' | 'refuse' | 'withdraw'
  words: string
  by: Actor
  roles: readonly Role[]
  at: number
}

/** R2.6, PIPL 46: requested → done, refused with a reason, or taken back. */
export function decided(
  correction: Correction,
  { decision, words, by, roles, at }: Decision,
): Result<Correction, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> {
  const step = correctionLifecycle.step(correction.state, decision, roles as never)
  if (!step.ok) return step
  return ok({ ...correction, state: step.value, decidedAt: at, decidedBy: by, reason: words })
}

/** The file with the corrected field, sealed anew. */
export function corrected(crypto: FieldCrypto, person: PersonFile, field: DecidedField, value: string): PersonFile {
  const now = {
    name: person.name,
    phone: crypto.open(person.phone),
    idCardTail: person.idCardTail === null ? undefined : crypto.open(person.idCardTail),
  }
  return { ...person, ...sealedIdentity(crypto, { ...now, [field]: value }) }
}
