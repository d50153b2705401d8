import * as v from 'valibot'
import type { Answer } from '~/types/kernel/contract'
import { anyNoWords, fieldProblemWords, noCopy } from './no.copy'

type No<Code extends string> = Extract<Answer<unknown, Code>, { ok: false }>

/** Why something was not done, in words for a person: those of the feature first, then those that fit any action. */
export function sayNo<Code extends string>(no: No<Code>, words: Partial<Record<string, string>> = {}): string {
  const problem = no.code === 'INPUT_NOT_VALID' ? fieldProblemWords[String(no.details['problem'])] : undefined
  const said = problem ?? words[no.code] ?? (anyNoWords as Record<string, string>)[no.code] ?? noCopy.fallback
  return no.kind === 'bug' && no.reference ? `${said}${noCopy.reference(no.reference)}` : said
}

/** What the contract's own schema says of an input, by field, in Chinese; empty when it may be sent. */
export function problemsOf(schema: v.GenericSchema, input: unknown): Readonly<Record<string, string>> {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return {}
  const named = parsed.issues.map(issue => {
    const field = issue.path?.map(step => String(step.key))[0] ?? ''
    return [field, fieldProblemWords[issue.message] ?? anyNoWords.INPUT_NOT_VALID] as const
  })
  return Object.fromEntries(named.reverse()) // the first problem of a field stays
}
