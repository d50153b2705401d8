import { calendar } from '../published-calendar'
import { dayMs } from '~/types/kernel/time'
import {
  clocksOf,
  levelsPassed,
  viewOf,
  type Clock,
  type ClockLevelAt,
  type ClockView,
  type SlaPolicy,
} from '~/types/sla/sla'
import type { Due } from '../due'
import type { Consult } from '../../_schema/estate.schema'

/** No deadline: sorts behind all that have one. */
export const noDueAt = 9_999_999_999_999

/** The clock of the answer that is owed now, or was given last (product.md section 7): a pure function of the facts (R7.1). */
export function consultClock({ askedAt, answeredAt }: Consult, sla: SlaPolicy): Clock | undefined {
  const stopped = answeredAt !== null && answeredAt >= askedAt ? { answeredAt } : {}
  const severities = [{ at: askedAt, severity: 'routine' as const }]
  const facts = { kind: 'consult' as const, submittedAt: askedAt, severities, pauses: [], ...stopped }
  return clocksOf(facts, sla, calendar).find(({ name }) => name === 'consult')
}

export function consultClockView(consult: Consult, sla: SlaPolicy, now: number): ClockView | null {
  const clock = consultClock(consult, sla)
  return clock ? viewOf(clock, now) : null
}

export const dueAtOf = (consult: Consult, sla: SlaPolicy): number =>
  consult.isWaiting ? (consultClock(consult, sla)?.dueAt ?? noDueAt) : noDueAt

const breachLevel = 100

/** Levels that passed and nobody heard of; of a clock that has stopped nothing but the breach is still told (R7.3). */
export function levelsToTell(consult: Consult, sla: SlaPolicy, now: number): ClockLevelAt[] {
  const clock = consultClock(consult, sla)
  if (!clock) return []
  return levelsPassed(clock, now).filter(
    ({ level }) => level > consult.told && (clock.stoppedAt === undefined || level === breachLevel),
  )
}

export const consultDueKinds = { clock: 'estate.consultClock', silence: 'estate.consultSilence' } as const

/** What a question runs under: frozen with it (R7.1). */
export interface ConsultRules {
  sla: SlaPolicy
  /** After an answer the asker has so long to say whether it helped. */
  silentDays: number
}

/** One row for a running clock with a level left (invariant I3); after the answer one for the asker's silence. */
export function consultDues(consult: Consult, { sla, silentDays }: ConsultRules): Due[] {
  const { _id: entityId, state, answeredAt, told } = consult
  if (state === 'answered' && answeredAt !== null)
    return [{ entityId, kind: consultDueKinds.silence, at: answeredAt + silentDays * dayMs }]
  const clock = consult.isWaiting ? consultClock(consult, sla) : undefined
  const untold = clock?.levels.filter(({ level }) => level > told).map(({ at }) => at) ?? []
  return untold.length === 0 ? [] : [{ entityId, kind: consultDueKinds.clock, at: Math.min(...untold) }]
}
