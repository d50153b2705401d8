import * as v from 'valibot'
import { ok, refuse, type Result } from '../kernel/result'
import type { SignatureKind } from './handover'
import { Strokes } from './signature'
import { signatureTexts, type SignatureText } from './signing.copy'

/** What every action that takes a signature is given of it: what was drawn, and under which text. */
export const signatureFields = {
  strokes: Strokes,
  /** The version of the text that stood above the pad. */
  textVersion: v.pipe(v.string(), v.maxLength(20)),
} as const

/** What every action that takes a signature may refuse. SECOND_FACT_NEEDED says by `secondFact` what to ask for: 'card' or 'phone'. */
export const signatureNo = ['SECOND_FACT_NEEDED', 'SIGNED_ALREADY', 'TEXT_HAS_CHANGED'] as const

/** The text that is signed today. */
export const currentText = (kind: SignatureKind): SignatureText => signatureTexts[kind][0]

/** The words of the text that the client showed, if it is still the one in force: nobody signs what they did not read. */
export function shownWords(kind: SignatureKind, textVersion: string): Result<string, 'TEXT_HAS_CHANGED'> {
  const { version, words } = currentText(kind)
  return version === textVersion ? ok(words) : refuse('TEXT_HAS_CHANGED')
}
