import type { DeployedFunction } from '../host/config'
import { cronInstants } from './cron'

/** A failed run is retried twice, a minute apart, as on the platform. */
const RETRIES = 2
const RETRY_AFTER_MS = 60_000

export interface Trigger {
  function: string
  name: string
  next(after: number): number | undefined
  /** Instants up to this one have been delivered, lost or skipped. */
  cursor: number
}

/** One run to come. `meantFor` is the trigger's own instant; `at` is later for a retry or a late delivery. */
export interface Delivery {
  at: number
  meantFor: number
  attempt: number
  trigger: Trigger
}

/** What the timers have still to deliver, in order of time. */
export class DeliveryQueue {
  readonly triggers: readonly Trigger[]
  private readonly putOff: Delivery[] = []
  private ticksToLose = 0
  private nextIsLateBy = 0

  constructor(functions: readonly DeployedFunction[], from: number) {
    this.triggers = functions.flatMap(each =>
      each.config.triggers.map(({ name, config }) => ({
        function: each.name,
        name,
        next: cronInstants(config),
        cursor: from,
      })),
    )
  }

  lose(ticks: number): void {
    this.ticksToLose += ticks
  }

  makeNextLate(ms: number): void {
    this.nextIsLateBy = ms
  }

  /** Takes the next delivery up to `target` out of the queue; lost and late ones are dealt with on the way. */
  takeUntil(target: number): Delivery | undefined {
    for (let next = this.peek(); next && next.at <= target; next = this.peek()) {
      const place = this.putOff.indexOf(next)
      if (place !== -1) return this.putOff.splice(place, 1)[0]
      next.trigger.cursor = next.meantFor
      if (this.ticksToLose > 0) this.ticksToLose -= 1
      else if (this.nextIsLateBy > 0) this.putOffBy(next, this.nextIsLateBy)
      else return next
    }
    return undefined
  }

  /** What the triggers would have had up to `now` is not delivered any more. */
  passOver(now: number): void {
    for (const trigger of this.triggers) trigger.cursor = Math.max(trigger.cursor, now)
  }

  retryLater(failed: Delivery, now: number): void {
    if (failed.attempt < RETRIES) this.putOff.push({ ...failed, at: now + RETRY_AFTER_MS, attempt: failed.attempt + 1 })
  }

  /** Leaves out the trigger's own instants before `until`; retries and late deliveries stay. Never beyond `limit`. */
  skip(trigger: Trigger, until: number, limit: number): void {
    trigger.cursor = Math.max(trigger.cursor, Math.min(until - 1, limit))
  }

  private putOffBy(delivery: Delivery, ms: number): void {
    this.putOff.push({ ...delivery, at: delivery.at + ms })
    this.nextIsLateBy = 0
  }

  private peek(): Delivery | undefined {
    const own = this.triggers.flatMap(trigger => {
      const at = trigger.next(trigger.cursor)
      return at === undefined ? [] : [{ at, meantFor: at, attempt: 0, trigger }]
    })
    return [...this.putOff, ...own].sort((one, other) => one.at - other.at)[0]
  }
}
