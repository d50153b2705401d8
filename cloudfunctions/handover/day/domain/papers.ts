import { linesOf } from '~/types/handover/notice-letter'
import { proxyPapers, standardPapers } from '../day.copy'

/** What is looked at at the first window (R5.5): what the letter asked for, what is always needed, and a proxy's papers. */
export function papersFor(bring: string, hasProxy: boolean): string[] {
  const asked = linesOf(bring)
  const standard = standardPapers.filter(({ says }) => !asked.some(line => line.includes(says))).map(({ name }) => name)
  return [...new Set([...standard, ...asked, ...(hasProxy ? proxyPapers : [])])]
}
