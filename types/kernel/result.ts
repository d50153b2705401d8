/**
 * Two of the three kinds of "no" are values here: a rule answers with a Result, never by throwing.
 * (A bug throws; a fault of the world is mapped at the entry. See docs/decisions/0002.)
 */
export interface Refusal<Code extends string = string> {
  code: Code
  /** Figures and names that the Chinese words for the code need; never personal data. */
  details?: RefusalDetails
}
export type RefusalDetails = Record<string, string | number | readonly string[]>

export type Result<Value, Code extends string = string> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal<Code> }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  details?: RefusalDetails,
): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: details ? { code, details } : { code } }
}
