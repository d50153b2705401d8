import type { Consent, ConsentKind } from '~/types/account/consent'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { PersonFile } from '../../_schema/documents'

export interface Saying {
  kind: ConsentKind
  version: string
  isAgreed: boolean
  isGuardian: boolean
}

type Refusal = 'TEXT_HAS_CHANGED' | 'GUARDIAN_CONSENT_NEEDED'

/** A yes is to the very text that is in force; a no, or taking a yes back, needs no text at all (PIPL 14, 15). */
export function decideConsent(saying: Saying, current: string, at: number): Result<Consent, Refusal> {
  const { kind, version, isAgreed, isGuardian } = saying
  if (isAgreed && version !== current) return refuse('TEXT_HAS_CHANGED')
  if (isAgreed && kind === 'childBirthday' && !isGuardian) return refuse('GUARDIAN_CONSENT_NEEDED')
  return ok({ version: isAgreed ? version : current, isAgreed, at })
}

/** The file after it was said: what stood on a yes goes with it, at once, and nothing else changes (PIPL 15, 16, 47). */
export function afterConsent(person: PersonFile, kind: ConsentKind, said: Consent): PersonFile {
  const after = { ...person, consents: { ...person.consents, [kind]: said } }
  switch (kind) {
    case 'care':
      return { ...after, switches: { ...person.switches, care: said.isAgreed } }
    case 'birthday':
    case 'childBirthday':
      return said.isAgreed ? after : withoutBirthday(after)
    case 'privacy':
    case 'homePhotos':
    case 'contractorSharing':
      return after
  }
}

const withoutBirthday = (person: PersonFile): PersonFile => ({ ...person, birthday: null, birthdayConsent: null })
