import { anyNoWords, noCopy } from '~/src/lib/no.copy'

interface No<Code extends string> {
  readonly kind: 'refusal' | 'retry' | 'bug'
  readonly code: Code
  readonly reference: string
}

/** A "no" in words: the feature's own for its refusals, the general ones for the rest; a bug with the number that the log carries. */
export function noWords(no: No<string>, words: Readonly<Record<string, string>> = {}): string {
  const general: Readonly<Record<string, string>> = anyNoWords
  const said = words[no.code] ?? general[no.code] ?? noCopy.fallback
  return no.kind === 'bug' ? said + noCopy.reference(no.reference) : said
}
