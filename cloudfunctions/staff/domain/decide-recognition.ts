import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, dayOf, type CalendarDay } from '~/types/kernel/time'
import { recognitionLifecycle, type RecognitionAction } from '~/types/staff/recognition.lifecycle'
import type { Recognition } from '../../_schema/staff.schema'
import { rolesIn } from '../colleagues'
import type { By } from './by'

/** A warning ends: after today, and within a year. */
export function lapseProblem(lapsesOn: CalendarDay, now: number): 'LAPSES_TOO_SOON' | 'LAPSES_TOO_LATE' | undefined {
  const today = dayOf(now)
  if (lapsesOn <= today) return 'LAPSES_TOO_SOON'
  return lapsesOn > addDays(today, 366) ? 'LAPSES_TOO_LATE' : undefined
}

/** The person's own words; of nobody else. */
export function decideSpeaking(recognition: Recognition, words: string, by: By): Result<Recognition, LifecycleNo> {
  const roles = rolesIn(recognitionLifecycle.roles, by.roles)
  const step = recognitionLifecycle.step(recognition.state, 'speak', roles)
  if (!step.ok) return step
  if (recognition.about.id !== by.id) return refuse('NOT_YOURS_TO_DO', { action: 'speak' })
  return ok({ ...recognition, state: step.value, heard: { at: by.now, words }, version: recognition.version + 1 })
}

/** The notice has run out without a word: it goes on, and says so. */
export function decideWaiving(recognition: Recognition, now: number): Result<Recognition, LifecycleNo> {
  const step = recognitionLifecycle.step(recognition.state, 'waive', ['clock'])
  if (!step.ok) return step
  return ok({ ...recognition, state: step.value, heard: { at: now, words: null }, version: recognition.version + 1 })
}

/** By a director who neither proposed it nor is meant (R1.3). */
export function decideRecognition(
  recognition: Recognition,
  action: 'approve' | 'dismiss',
  words: string,
  by: By,
): Result<Recognition, LifecycleNo | 'PROPOSER_MAY_NOT_APPROVE' | 'NOT_ABOUT_YOURSELF'> {
  const roles = rolesIn(recognitionLifecycle.roles, by.roles)
  const step = recognitionLifecycle.step(recognition.state, action, roles)
  if (!step.ok) return step
  if (recognition.about.id === by.id) return refuse('NOT_ABOUT_YOURSELF')
  if (recognition.proposedBy.id === by.id) return refuse('PROPOSER_MAY_NOT_APPROVE')
  const decision = { at: by.now, by: { id: by.id, name: by.name }, words }
  return ok({ ...recognition, state: step.value, decision, version: recognition.version + 1 })
}

/** Seen by the person, a manager and a director, and by nobody else. */
export const maySee = (recognition: Recognition, by: By): boolean =>
  recognition.about.id === by.id || by.roles.includes('manager') || by.roles.includes('director')

export function recognitionMoves(recognition: Recognition, by: By): RecognitionAction[] {
  const isAboutMe = recognition.about.id === by.id
  return recognitionLifecycle
    .movesFor(recognition.state, rolesIn(recognitionLifecycle.roles, by.roles))
    .filter(action => (action === 'speak' ? isAboutMe : !isAboutMe && recognition.proposedBy.id !== by.id))
}

export const isLapsed = ({ lapsesOn }: Recognition, now: number): boolean => lapsesOn !== null && lapsesOn < dayOf(now)
