import { randomUUID } from 'node:crypto'
import { readFunctions, type DeployedFunction } from './config'
import { APP_ID, ENV_ID, invocationEnvironment } from './environment'
import { eventTooLarge, functionNotFound, invokeDenied, replyTooLarge } from './fault'
import { startFunctionWorker, type RunOutcome } from './functionWorker'
import { ringOfLogs, type LogLine } from './logs'
import { openPool, type Pool } from './pool'

/** 6 MB, the platform's limit for an event and for a reply. */
const LARGEST = 6 * 1024 * 1024

/** Who is speaking on `/admin` while an invocation runs. */
export interface Speaker {
  id: string
  target: DeployedFunction
  source: string
  openid?: string
}

export interface FunctionHost {
  /** A client's call: `userInfo` is injected, SOURCE is wx_client, closed functions are refused. */
  callFromClient(name: string, event: Record<string, unknown>, openid: string): Promise<RunOutcome>
  /** A function's call of another (or an outside SDK's); `source` is what the called one reads, a chain such as wx_client,scf. */
  callFromFunction(
    name: string,
    event: Record<string, unknown>,
    caller: { source: string; openid?: string },
  ): Promise<RunOutcome>
  /** A timer's run: SOURCE is wx_trigger, nobody's OPENID. */
  callFromTimer(name: string, event: Record<string, unknown>): Promise<RunOutcome>
  /** The running invocation with this id; 'ended' for one that is over. */
  speaker(id: string): Speaker | 'ended' | undefined
  functions(): DeployedFunction[]
  logs(): LogLine[]
  /** Clients' calls since the start: whether somebody acted in between. */
  callsByPeople(): number
  warm(): void
  workers(): Record<string, number>
  stop(): Promise<void>
}

interface HostOptions {
  functionsDir: string
  clock: { now(): number; shared: SharedArrayBuffer }
  /** Read late: the port is known only after the server listens. */
  environment(): Record<string, string>
  onEnd(invocation: string): void
  append(line: LogLine): void
}

/** The platform's `context` argument, of which functions use request_id. */
function contextFor(target: DeployedFunction, id: string): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: id,
    function_name: target.name,
    function_version: '$LATEST',
    memory_limit_in_mb: target.config.memory,
    time_limit_in_ms: target.config.timeout * 1000,
    namespace: ENV_ID,
  }
}

/** Remembers the last ids that ended, so that a late word of a finished invocation is known as such. */
function endedIds(): { add(id: string): void; has(id: string): boolean } {
  const ids = new Set<string>()
  return {
    has: id => ids.has(id),
    add(id) {
      ids.add(id)
      const oldest = ids.values().next()
      if (ids.size > 10_000 && !oldest.done) ids.delete(oldest.value)
    },
  }
}

interface Call {
  name: string
  event: Record<string, unknown>
  source: string
  openid?: string
  isTimer: boolean
}

export const openHost = (options: HostOptions): FunctionHost => new WorkerHost(options)

class WorkerHost implements FunctionHost {
  private readonly deployed: Map<string, DeployedFunction>
  private readonly ring = ringOfLogs(line => this.options.append(line))
  private readonly running = new Map<string, Speaker>()
  private readonly ended = endedIds()
  private readonly pools = new Map<string, Pool>()
  private clientCalls = 0

  constructor(private readonly options: HostOptions) {
    this.deployed = readFunctions(options.functionsDir)
  }

  callFromClient(name: string, event: Record<string, unknown>, openid: string): Promise<RunOutcome> {
    this.clientCalls += 1
    const withUser = { ...event, userInfo: { openId: openid, appId: APP_ID } }
    const target = this.deployed.get(name)
    if (target && !target.config.clientMayCall) return Promise.resolve({ ok: false, fault: invokeDenied(name) })
    return this.call({ name, event: withUser, source: 'wx_client', openid, isTimer: false })
  }

  callFromFunction(
    name: string,
    event: Record<string, unknown>,
    caller: { source: string; openid?: string },
  ): Promise<RunOutcome> {
    return this.call({ name, event, source: caller.source, openid: caller.openid, isTimer: false })
  }

  callFromTimer(name: string, event: Record<string, unknown>): Promise<RunOutcome> {
    return this.call({ name, event, source: 'wx_trigger', isTimer: true })
  }

  speaker = (id: string): Speaker | 'ended' | undefined =>
    this.running.get(id) ?? (this.ended.has(id) ? 'ended' : undefined)
  functions = (): DeployedFunction[] => [...this.deployed.values()]
  logs = (): LogLine[] => this.ring.lines()
  callsByPeople = (): number => this.clientCalls
  warm = (): void => this.deployed.forEach(target => this.poolOf(target).warm())
  workers = (): Record<string, number> => Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.size()]))

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map(pool => pool.end()))
    // What was cut off still has its transaction rolled back, before anybody closes the database.
    while (this.running.size > 0) await new Promise(resolve => setImmediate(resolve))
  }

  private async call(call: Call): Promise<RunOutcome> {
    const target = this.deployed.get(call.name)
    if (!target) return { ok: false, fault: functionNotFound(call.name) }
    const event = JSON.stringify(call.event)
    if (Buffer.byteLength(event) > LARGEST) return { ok: false, fault: eventTooLarge(Buffer.byteLength(event)) }
    const id = randomUUID()
    this.running.set(id, { id, target, source: call.source, openid: call.openid })
    const environment = invocationEnvironment({ id, openid: call.openid, source: call.source, isTimer: call.isTimer })
    const outcome = await this.poolOf(target).run({
      type: 'invoke',
      id,
      event,
      context: contextFor(target, id),
      environment,
    })
    this.end(id)
    if (!outcome.ok) this.note({ function: target.name, invocation: id, level: 'host', text: outcome.fault.errMsg })
    const size = outcome.ok ? Buffer.byteLength(outcome.text) : 0
    return size > LARGEST ? { ok: false, fault: replyTooLarge(size) } : outcome
  }

  private end(id: string): void {
    this.running.delete(id)
    this.ended.add(id)
    this.options.onEnd(id)
  }

  private note(line: Omit<LogLine, 'at'>): void {
    this.ring.add({ at: this.options.clock.now(), ...line })
  }

  private poolOf(target: DeployedFunction): Pool {
    const known = this.pools.get(target.name)
    if (known) return known
    const pool = openPool(() =>
      startFunctionWorker({
        target,
        clock: this.options.clock.shared,
        environment: this.options.environment(),
        onLog: ({ id, level, text }) => this.note({ function: target.name, invocation: id, level, text }),
      }),
    )
    this.pools.set(target.name, pool)
    return pool
  }
}
