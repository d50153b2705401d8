import type * as v from 'valibot'
import { fieldProblemWords } from '~/src/lib/no.copy'
import { formCopy } from '../staff.moves.copy'

/** What a schema objects to, by the first step of its path. */
export type Problems = Readonly<Record<string, string>>

export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problems {
  return Object.fromEntries(
    [...issues].reverse().map(issue => [String(issue.path?.[0]?.key ?? ''), issue.message] as const),
  )
}

/** In the words of the person who typed; undefined when nothing is wrong. */
export function problemWords(field: string, problem: string | undefined, least: number): string | undefined {
  if (problem === undefined) return undefined
  const needed = formCopy.needed[field]
  const isMissing = !(problem in fieldProblemWords) || problem === 'TOO_SHORT'
  if (isMissing && needed !== undefined) return needed
  if (problem === 'TOO_SHORT') return formCopy.atLeast(least)
  return fieldProblemWords[problem] ?? formCopy.notFilled
}
