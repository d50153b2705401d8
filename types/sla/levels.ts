import type { Instant } from '../kernel/time'
import type { ClockLevel, ClockName, LevelRecipient, SlaPolicy } from './policy'
import { levelsPassed, type Clock } from './sla'

const breachLevel: ClockLevel = 100

/** A level of a clock that passed while the clock ran. */
export interface PassedLevel {
  clock: ClockName
  level: ClockLevel
  at: Instant
}

/**
 * The levels that passed while the clock ran and are not told yet (R7.3), ascending: exactly once each, however late they are found. Of a
 * clock that has stopped nothing but the breach is still told. `told`: the highest that was.
 */
export function untoldLevels(clock: Clock, told: number, now: Instant): PassedLevel[] {
  return levelsPassed(clock, now)
    .filter(({ level }) => level > told && (clock.stoppedAt === undefined || level === breachLevel))
    .map(({ level, at }) => ({ clock: clock.name, level, at }))
}

/** When a running clock wants to be looked at next: the first level that is not told; undefined: never again. */
export function nextUntoldAt({ stoppedAt, levels }: Clock, told: number): Instant | undefined {
  const untold = levels.filter(({ level }) => level > told).map(({ at }) => at)
  return stoppedAt !== undefined || untold.length === 0 ? undefined : Math.min(...untold)
}

/** The staff ids behind each kind of recipient, for one matter. */
export type Circle = Record<LevelRecipient, readonly string[]>

export interface Telling {
  staffId: string
  clock: ClockName
  level: ClockLevel
  at: Instant
}

/** One message per person and sweep: for the highest level that is theirs to hear (R7.3). */
export function tellings(passed: readonly PassedLevel[], circle: Circle, policy: Pick<SlaPolicy, 'levels'>): Telling[] {
  const highest = new Map<string, Telling>()
  for (const { clock, level, at } of passed) {
    const kinds = policy.levels.find(each => each.level === level)?.tells ?? []
    for (const staffId of kinds.flatMap(kind => circle[kind])) {
      const known = highest.get(staffId)
      if (known === undefined || level > known.level) highest.set(staffId, { staffId, clock, level, at })
    }
  }
  return [...highest.values()]
}
