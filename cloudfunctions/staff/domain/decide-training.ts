import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Department, Position } from '~/types/staff/positions'
import { trainingLifecycle, type TrainingAction } from '~/types/staff/training.lifecycle'
import type { Attendee, Training } from '../../_schema/staff.schema'
import { rolesIn } from '../colleagues'
import type { By } from './by'

/** For whom a training is; nothing named: everybody. */
export interface Audience {
  departments: readonly Department[]
  positions: readonly Position[]
  estateIds: readonly string[]
  people: readonly string[]
}
interface Invitable {
  _id: string
  name: string
  department: Department
  positions: readonly Position[]
  estateIds: readonly string[]
}

/** Who belongs to the audience: named themselves, or of a department, a position and an estate that are named. */
export function invitedOf(staff: readonly Invitable[], audience: Audience): Attendee[] {
  const { departments, positions, estateIds, people } = audience
  const hasGroups = departments.length + positions.length + estateIds.length > 0
  const isMeant = (who: Invitable): boolean => {
    if (people.includes(who._id)) return true
    if (!hasGroups) return people.length === 0
    const isOfDepartment = departments.length === 0 || departments.includes(who.department)
    const isOfPosition = positions.length === 0 || who.positions.some(each => positions.includes(each))
    const isOfEstate =
      estateIds.length === 0 || who.estateIds.length === 0 || who.estateIds.some(id => estateIds.includes(id))
    return isOfDepartment && isOfPosition && isOfEstate
  }
  return staff.filter(isMeant).map(({ _id: id, name }) => ({ id, name, result: null }))
}

export interface Sat {
  attendeeId: string
  isPresent: boolean
  score?: number | undefined
}
type HoldNo = LifecycleNo | 'NOT_HELD_YET' | 'SCORE_NEEDED' | 'ATTENDEE_UNKNOWN' | 'RESULT_MISSING'

const isPassedWith = (passMark: number | null, isPresent: boolean, score: number | null): boolean =>
  isPresent && (passMark === null || (score !== null && score >= passMark))

/** Attendance and test of everybody who was invited, and of colleagues who came besides (`known`: who works here). */
export function decideHolding(
  training: Training,
  results: readonly Sat[],
  known: ReadonlyMap<string, string>,
  by: By,
): Result<Training, HoldNo> {
  const step = trainingLifecycle.step(training.state, 'hold', rolesIn(trainingLifecycle.roles, by.roles))
  if (!step.ok) return step
  if (training.day > dayOf(by.now)) return refuse('NOT_HELD_YET', { day: training.day })
  const given = new Map(results.map(result => [result.attendeeId, result]))
  const stranger = [...given.keys()].find(id => !known.has(id) && !training.people.some(each => each.id === id))
  if (stranger !== undefined) return refuse('ATTENDEE_UNKNOWN')
  const unwritten = results.find(
    ({ isPresent, score }) => isPresent && training.passMark !== null && score === undefined,
  )
  if (unwritten) return refuse('SCORE_NEEDED')
  const missing = training.people.filter(({ id }) => known.has(id) && !given.has(id)).map(({ name }) => name)
  if (missing.length > 0) return refuse('RESULT_MISSING', { names: missing })
  const extra = [...given.keys()].filter(id => !training.people.some(each => each.id === id))
  const everybody = [...training.people, ...extra.map(id => ({ id, name: known.get(id) ?? '', result: null }))]
  const people = everybody.map((who): Attendee => {
    const { isPresent = false, score = null } = given.get(who.id) ?? {}
    const isPassed = isPassedWith(training.passMark, isPresent, score)
    return { ...who, result: { isPresent, score: isPresent ? score : null, isPassed, retakes: [] } }
  })
  return ok({ ...training, people, state: step.value, version: training.version + 1 })
}

/** A second chance, as often as it takes. */
export function decideRetake(
  training: Training,
  attendeeId: string,
  score: number | undefined,
  now: number,
): Result<Training, 'NOT_HELD_YET' | 'SCORE_NEEDED' | 'ATTENDEE_UNKNOWN' | 'ALREADY_PASSED'> {
  if (training.state !== 'held') return refuse('NOT_HELD_YET', { day: training.day })
  const result = training.people.find(({ id }) => id === attendeeId)?.result
  if (!result) return refuse('ATTENDEE_UNKNOWN')
  if (result.isPassed) return refuse('ALREADY_PASSED')
  if (training.passMark !== null && score === undefined) return refuse('SCORE_NEEDED')
  const retake = { at: now, score: score ?? null }
  const isPassed = isPassedWith(training.passMark, true, retake.score)
  const people = training.people.map(each =>
    each.id === attendeeId ? { ...each, result: { ...result, isPassed, retakes: [...result.retakes, retake] } } : each,
  )
  return ok({ ...training, people, version: training.version + 1 })
}

export function decideCancelling(training: Training, words: string, by: By): Result<Training, LifecycleNo> {
  const step = trainingLifecycle.step(training.state, 'cancel', rolesIn(trainingLifecycle.roles, by.roles))
  if (!step.ok) return step
  return ok({ ...training, cancelledBecause: words, state: step.value, version: training.version + 1 })
}

export function trainingMoves(training: Training, by: By): (TrainingAction | 'retake')[] {
  const roles = rolesIn(trainingLifecycle.roles, by.roles)
  const moves = trainingLifecycle
    .movesFor(training.state, roles)
    .filter(action => action !== 'hold' || training.day <= dayOf(by.now))
  const mayRetake = training.state === 'held' && roles.length > 0
  return mayRetake && training.people.some(({ result }) => result?.isPassed === false) ? [...moves, 'retake'] : moves
}

/** The last day on which a pass counts: the same day so many months later, less one; the 31st of a short month is its last. */
export function validUntil(on: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const last = target.getUTCDate()
  const text = `${target.getUTCFullYear()}-${String(target.getUTCMonth() + 1).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`
  return addDays(text as CalendarDay, -1)
}
