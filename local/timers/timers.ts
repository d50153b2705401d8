import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunOutcome } from '../host/functionWorker'
import type { FunctionHost } from '../host/host'
import { DeliveryQueue, type Delivery } from './queue'

export interface TimerRun {
  function: string
  /** When it ran and the instant it was meant for; epoch milliseconds of the movable clock. */
  at: number
  meantFor: number
  /** 0 for the first try, then 1 and 2. */
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
  /**
   * Fires every trigger between now and now + `ms` in order, each at its own instant, then stands at the end. A function that
   * answers `{ idleUntil }` (or in its `data`) promises that it has nothing to do before: its ticks until then are left out,
   * unless a client called something meanwhile. Returns what ran.
   */
  advance(ms: number): Promise<TimerRun[]>
  /** Stands at `instant` at once, as if the machine had been off meanwhile: no trigger fires for what lies between. */
  leapTo(instant: number): Promise<void>
  /** Test hook: deliveries out of turn (doubled, overlapping). They are not retried. */
  fire(options?: FireOptions): Promise<TimerRun[]>
  /** Test hook: the next `ticks` deliveries are lost. */
  drop(ticks: number): void
  /** Test hook: the next delivery comes `ms` late. */
  delay(ms: number): void
  lastRun(): TimerRun | undefined
  /** From now on triggers fire as the clock passes them; what it passed before is not made up for. */
  follow(): void
  stop(): Promise<void>
}

/** The last minute of an advance is never left out: who looks afterwards sees that the timers run. */
const LAST_STRETCH_MS = 60_000

interface Parts {
  /** The data directory: the last run is shown after a restart, too. */
  dir: string
  host: FunctionHost
  clock: { now(): number; jumpTo(instant: number): void }
  log: (event: string, fields: Record<string, unknown>) => void
}

function idleUntilOf(outcome: RunOutcome): number | undefined {
  if (!outcome.ok) return undefined
  const answer = JSON.parse(outcome.text) as { idleUntil?: unknown; data?: { idleUntil?: unknown } | null } | null
  const said = answer?.idleUntil ?? answer?.data?.idleUntil
  return typeof said === 'number' ? said : undefined
}

export function openTimers(parts: Parts): Timers {
  return new HostTimers(parts)
}

class HostTimers implements Timers {
  private readonly queue: DeliveryQueue
  private readonly file: string
  private stopLoop: () => void = () => undefined
  private last: TimerRun | undefined
  private turn: Promise<unknown> = Promise.resolve()
  private isStopped = false

  constructor(private readonly parts: Parts) {
    this.queue = new DeliveryQueue(parts.host.functions(), parts.clock.now())
    this.file = join(parts.dir, 'last-run.json')
    if (existsSync(this.file)) this.last = JSON.parse(readFileSync(this.file, 'utf8')) as TimerRun
  }

  advance = (ms: number): Promise<TimerRun[]> =>
    this.inTurn(async () => {
      const target = this.parts.clock.now() + ms
      const runs = await this.deliverUntil(target, true)
      if (!this.isStopped) this.parts.clock.jumpTo(target)
      return runs
    })

  leapTo = (instant: number): Promise<void> =>
    this.inTurn(async () => {
      this.parts.clock.jumpTo(instant)
      this.queue.passOver(this.parts.clock.now())
    })

  async fire(options: FireOptions = {}): Promise<TimerRun[]> {
    const { times = 1, overlapping = false, meantFor = this.parts.clock.now() } = options
    const wanted = this.queue.triggers.filter(
      each => options.function === undefined || each.function === options.function,
    )
    const deliveries = wanted.flatMap(trigger =>
      Array<Delivery>(times).fill({ at: meantFor, meantFor, attempt: 0, trigger }),
    )
    if (overlapping) return (await Promise.all(deliveries.map(each => this.run(each)))).map(each => each.run)
    const runs: TimerRun[] = []
    for (const delivery of deliveries) runs.push((await this.run(delivery)).run)
    return runs
  }

  drop = (ticks: number): void => this.queue.lose(ticks)
  delay = (ms: number): void => this.queue.makeNextLate(ms)
  lastRun = (): TimerRun | undefined => this.last

  follow(): void {
    this.stopLoop()
    this.queue.passOver(this.parts.clock.now())
    this.stopLoop = realTimeLoop(() => this.inTurn(() => this.deliverUntil(this.parts.clock.now(), false)))
  }

  async stop(): Promise<void> {
    this.isStopped = true
    this.stopLoop()
    await this.turn
  }

  /** Everything due up to `target`, one after the other. */
  private async deliverUntil(target: number, maySkip: boolean): Promise<TimerRun[]> {
    const { clock, host } = this.parts
    const runs: TimerRun[] = []
    for (let due = this.queue.takeUntil(target); due && !this.isStopped; due = this.queue.takeUntil(target)) {
      clock.jumpTo(due.at)
      const callsBefore = host.callsByPeople()
      const { run, outcome } = await this.run(due)
      runs.push(run)
      if (!outcome.ok) this.queue.retryLater(due, clock.now())
      const idleUntil = maySkip && host.callsByPeople() === callsBefore ? idleUntilOf(outcome) : undefined
      if (idleUntil !== undefined) this.queue.skip(due.trigger, idleUntil, target - LAST_STRETCH_MS)
    }
    return runs
  }

  private async run(delivery: Delivery): Promise<{ run: TimerRun; outcome: RunOutcome }> {
    const { trigger, meantFor, attempt } = delivery
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: new Date(meantFor).toISOString(), Message: '' }
    const at = this.parts.clock.now()
    const outcome = await this.parts.host.callFromTimer(trigger.function, event)
    const run: TimerRun = { function: trigger.function, at, meantFor, attempt, ok: outcome.ok }
    if (!outcome.ok) run.errMsg = outcome.fault.errMsg
    if (!outcome.ok) this.parts.log('timer.failed', { ...run })
    this.last = run
    writeFileSync(this.file, JSON.stringify(run))
    return { run, outcome }
  }

  /** Two advances at once would tear the clock from each other's hands: the second begins where the first ended. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work)
    this.turn = mine.catch(() => undefined)
    return mine
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
