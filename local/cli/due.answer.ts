import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import type { Refusal } from '~/types/kernel/result'
import { formatInstant, isCalendarDay, readInstant } from '~/types/kernel/time'
import { deadlineOf, isInstantClock, noticePostingDay, rectificationDay } from '~/types/sla/deadline'
import { defaultSlaPolicy, severities, type Severity } from '~/types/sla/sla'
import { dueCopy } from './due.copy'

export interface Answer {
  /** 0 answered, 2 a year without an arrangement, 3 the severity lacks the clock, 64 not understood. */
  exitCode: number
  stdout: string
  stderr: string
}

const rules = { policy: defaultSlaPolicy, calendar: makeCalendar(publishedYears) }

const answered = (text: string): Answer => ({ exitCode: 0, stdout: `${text}\n`, stderr: '' })
const notUnderstood: Answer = { exitCode: 64, stdout: '', stderr: `${dueCopy.usage}\n` }

function refused({ code, details = {} }: Refusal<'CLOCK_NOT_FOR_SEVERITY' | 'CALENDAR_NOT_PUBLISHED'>): Answer {
  return code === 'CALENDAR_NOT_PUBLISHED'
    ? { exitCode: 2, stdout: '', stderr: `${dueCopy.notPublished(String(details.year))}\n` }
    : {
        exitCode: 3,
        stdout: '',
        stderr: `${dueCopy.notForSeverity(String(details.clock), String(details.severity))}\n`,
      }
}

/** CLOCK, FROM and the severity, or null when the words are not a question that this command knows. */
function read(words: readonly string[]): { clock: string; from: string; severity: Severity } | null {
  const plain: string[] = []
  const chosen: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--severity') chosen.push(words[(at += 1)] ?? '')
    else if (word.startsWith('--severity=')) chosen.push(word.slice('--severity='.length))
    else plain.push(word)
  }
  const [clock, from, ...rest] = plain
  const severity = severities.find(each => each === (chosen[0] ?? 'routine'))
  if (clock === undefined || from === undefined || rest.length > 0 || chosen.length > 1 || !severity) return null
  return { clock, from, severity }
}

/** The answer to the words after `npm run due --`, by the functions that the product uses and the default policy. */
export function due(words: readonly string[]): Answer {
  const question = read(words)
  if (!question) return notUnderstood
  const { clock, from, severity } = question
  if (isInstantClock(clock)) {
    const instant = readInstant(from)
    if (instant === null) return notUnderstood
    const deadline = deadlineOf(clock, instant, severity, rules)
    return deadline.ok ? answered(formatInstant(deadline.value)) : refused(deadline.refusal)
  }
  if (!isCalendarDay(from)) return notUnderstood
  if (clock !== 'rectification' && clock !== 'notice') return notUnderstood
  const day = clock === 'notice' ? noticePostingDay(from, rules) : rectificationDay(from, rules)
  return day.ok ? answered(day.value) : refused(day.refusal)
}
