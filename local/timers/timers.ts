import type { FunctionHost } from '../host/host'
import type { RunOutcome } from '../host/functionWorker'
import { cronInstants } from './cron'

/** A failed run is retried twice, a minute apart, as on the platform. */
const RETRIES = 2
const RETRY_AFTER_MS = 60_000

export interface TimerRun {
  function: string
  /** When it ran and the instant it was meant for; epoch milliseconds of the movable clock. */
  at: number
  meantFor: number
  attempt: number
  ok: boolean
  errMsg?: string
}

export interface FireOptions {
  /** Only this function's timer; all of them when absent. */
  function?: string
  /** How often, 1 when absent; together when `overlapping`. */
  times?: number
  overlapping?: boolean
  /** The instant in the event; now when absent. */
  meantFor?: number
}

export interface Timers {
  /** Fires every trigger between now and now + `ms` in order, each at its own instant, then stands at the end. Returns what ran. */
  advance(ms: number): Promise<TimerRun[]>
  /** Test hook: deliveries out of turn (doubled, overlapping). They are not retried. */
  fire(options?: FireOptions): Promise<TimerRun[]>
  /** Test hook: the next `ticks` deliveries are lost. */
  drop(ticks: number): void
  /** Test hook: the next delivery comes `ms` late. */
  delay(ms: number): void
  lastRun(): TimerRun | undefined
  stop(): Promise<void>
}

interface Trigger {
  function: string
  name: string
  next(after: number): number | undefined
  /** Instants up to this one have been delivered, lost or skipped. */
  cursor: number
}
interface Delivery {
  at: number
  meantFor: number
  attempt: number
  trigger: Trigger
}
interface Parts {
  host: FunctionHost
  clock: { now(): number; jumpTo(instant: number): void }
  log: (event: string, fields: Record<string, unknown>) => void
  mode: 'auto' | 'manual'
}

/** `{ idleUntil }` at the top of the answer or in its `data`: until then the function has nothing to do. */
function idleUntilOf(outcome: RunOutcome): number | undefined {
  if (!outcome.ok) return undefined
  const answer = JSON.parse(outcome.text) as { idleUntil?: unknown; data?: { idleUntil?: unknown } | null } | null
  const said = answer?.idleUntil ?? answer?.data?.idleUntil
  return typeof said === 'number' ? said : undefined
}

function triggersOf(host: FunctionHost, from: number): Trigger[] {
  return host.functions().flatMap(each =>
    each.config.triggers.map(trigger => ({
      function: each.name,
      name: trigger.name,
      next: cronInstants(trigger.config),
      cursor: from,
    })),
  )
}

/** What comes next: a trigger's own instant or a delivery that was put off (a retry, a delay). */
function nextDelivery(triggers: readonly Trigger[], later: readonly Delivery[]): Delivery | undefined {
  const own = triggers.flatMap(trigger => {
    const at = trigger.next(trigger.cursor)
    return at === undefined ? [] : [{ at, meantFor: at, attempt: 0, trigger }]
  })
  return [...later, ...own].sort((one, other) => one.at - other.at)[0]
}

// Over 50 lines: the closures share the queue of deliveries; each of them is short.
export function openTimers(parts: Parts): Timers {
  const triggers = triggersOf(parts.host, parts.clock.now())
  const later: Delivery[] = []
  let last: TimerRun | undefined
  let dropping = 0
  let delayBy = 0
  let turn: Promise<unknown> = Promise.resolve()
  let isStopped = false

  const run = async (delivery: Delivery): Promise<{ run: TimerRun; outcome: RunOutcome }> => {
    const event = {
      Type: 'Timer',
      TriggerName: delivery.trigger.name,
      Time: new Date(delivery.meantFor).toISOString(),
      Message: '',
    }
    const at = parts.clock.now()
    const outcome = await parts.host.callFromTimer(delivery.trigger.function, event)
    last = {
      function: delivery.trigger.function,
      at,
      meantFor: delivery.meantFor,
      attempt: delivery.attempt,
      ok: outcome.ok,
    }
    if (!outcome.ok) last.errMsg = outcome.fault.errMsg
    if (!outcome.ok) parts.log('timer.failed', { ...last })
    return { run: last, outcome }
  }
  /** Takes a delivery out of the queue; undefined when it is lost or put off. */
  const taken = (delivery: Delivery): Delivery | undefined => {
    const place = later.indexOf(delivery)
    if (place !== -1) return later.splice(place, 1)[0]
    delivery.trigger.cursor = delivery.meantFor
    if (dropping > 0) {
      dropping -= 1
      return undefined
    }
    if (delayBy === 0) return delivery
    later.push({ ...delivery, at: delivery.at + delayBy })
    delayBy = 0
    return undefined
  }
  const deliver = async (delivery: Delivery, maySkip: boolean): Promise<TimerRun> => {
    parts.clock.jumpTo(delivery.at)
    const peopleBefore = parts.host.callsByPeople()
    const { run: done, outcome } = await run(delivery)
    if (!outcome.ok && delivery.attempt < RETRIES)
      later.push({ ...delivery, at: parts.clock.now() + RETRY_AFTER_MS, attempt: delivery.attempt + 1 })
    const idleUntil = maySkip && parts.host.callsByPeople() === peopleBefore ? idleUntilOf(outcome) : undefined
    if (idleUntil !== undefined) delivery.trigger.cursor = Math.max(delivery.trigger.cursor, idleUntil - 1)
    return done
  }
  /** Everything due up to `target`, one after the other. A skip never reaches beyond `target`, so a later advance asks anew. */
  const deliverUntil = async (target: number, maySkip: boolean): Promise<TimerRun[]> => {
    const runs: TimerRun[] = []
    for (
      let due = nextDelivery(triggers, later);
      due && due.at <= target && !isStopped;
      due = nextDelivery(triggers, later)
    ) {
      const delivery = taken(due)
      if (delivery) runs.push(await deliver(delivery, maySkip))
    }
    for (const trigger of triggers) trigger.cursor = Math.min(trigger.cursor, target)
    return runs
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const stopLoop =
    parts.mode === 'auto' ? realTimeLoop(() => inTurn(() => deliverUntil(parts.clock.now(), false))) : () => undefined
  return {
    advance: ms =>
      inTurn(async () => {
        const target = parts.clock.now() + ms
        const runs = await deliverUntil(target, true)
        parts.clock.jumpTo(target)
        return runs
      }),
    async fire({ function: only, times = 1, overlapping = false, meantFor = parts.clock.now() } = {}) {
      const wanted = triggers.filter(trigger => only === undefined || trigger.function === only)
      const jobs = wanted.flatMap(trigger =>
        Array.from({ length: times }, () => () => run({ at: meantFor, meantFor, attempt: 0, trigger })),
      )
      if (overlapping) return (await Promise.all(jobs.map(job => job()))).map(each => each.run)
      const runs: TimerRun[] = []
      for (const job of jobs) runs.push((await job()).run)
      return runs
    },
    drop: ticks => void (dropping += ticks),
    delay: ms => void (delayBy = ms),
    lastRun: () => last,
    async stop() {
      isStopped = true
      stopLoop()
      await turn
    },
  }
}

/** Looks at the clock every 250 ms of real time; a look that is still at work is not overtaken. */
function realTimeLoop(look: () => Promise<unknown>): () => void {
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look().finally(() => (isLooking = false))
  }, 250)
  timer.unref()
  return () => clearInterval(timer)
}
