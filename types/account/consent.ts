import * as v from 'valibot'
import type { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { consentTexts } from './consent.copy'

/**
 * What a person agrees to, one by one, and takes back as easily (R2.6; PIPL 14–16). What the contract itself needs (repairs, handover,
 * notices that law demands) is no consent and does not stand here; taking one of these back makes nothing else worse.
 */
export const consentKinds = ['privacy', 'care', 'birthday', 'childBirthday', 'homePhotos', 'contractorSharing'] as const
export type ConsentKind = (typeof consentKinds)[number]
export const ConsentKindSchema = v.picklist(consentKinds)

/** What was said last. */
export const Consent = v.object({ version: v.string(), isAgreed: v.boolean(), at: Instant })
export type Consent = v.InferOutput<typeof Consent>
/** As it stands on a person's file; the records themselves are only added to. */
export type Consents = Partial<Record<ConsentKind, Consent>>

/** One version of the text that a person is shown and agrees to. */
export interface ConsentText {
  version: string
  from: CalendarDay
  title: string
  /** What is done with what. */
  what: string
  why: string
  howLong: string
  /** What is different for somebody who says no: only this very thing (PIPL 16). */
  without: string
}

/** The text in force on a day: the last whose first day has come. */
export function textOn(kind: ConsentKind, today: CalendarDay, texts = consentTexts): ConsentText {
  const inForce = texts[kind].filter(({ from }) => from <= today)
  const text = inForce[inForce.length - 1] ?? texts[kind][0]
  if (!text) throw new Error(`no text for ${kind}`)
  return text
}

export const hasAgreed = (consents: Consents | undefined, kind: ConsentKind): boolean =>
  consents?.[kind]?.isAgreed === true

/** Whether this version was answered, with yes or no: a no is an answer and is not asked again until the text changes. */
export const isAnswered = (said: Pick<Consent, 'version'> | null | undefined, text: Pick<ConsentText, 'version'>) =>
  said?.version === text.version

/** R2.2, PIPL 31: a birthday is kept only by consent, and that of somebody under 14 only by a guardian's own. */
export function mayKeepBirthday(
  consents: Consents | undefined,
  isUnder14: boolean,
): 'yes' | 'CONSENT_NEEDED' | 'GUARDIAN_CONSENT_NEEDED' {
  if (isUnder14) return hasAgreed(consents, 'childBirthday') ? 'yes' : 'GUARDIAN_CONSENT_NEEDED'
  return hasAgreed(consents, 'birthday') ? 'yes' : 'CONSENT_NEEDED'
}
