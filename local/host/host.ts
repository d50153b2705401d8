import { randomUUID } from 'node:crypto'
import { readFunctions, type DeployedFunction } from './config'
import { APP_ID, ENV_ID, invocationEnvironment } from './environment'
import { eventTooLarge, executeFailed, functionNotFound, invokeDenied, replyTooLarge } from './fault'
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
  /** A function's call of another (or an outside SDK's): SOURCE is the caller's with `,scf` after it. */
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

/** Pools and their logs are made here, once per function name. */
function pools(
  options: HostOptions,
  add: (line: LogLine) => void,
): { of(target: DeployedFunction): Pool; all: Map<string, Pool> } {
  const all = new Map<string, Pool>()
  const open = (target: DeployedFunction): Pool =>
    openPool(() =>
      startFunctionWorker({
        target,
        clock: options.clock.shared,
        environment: options.environment(),
        onLog: line =>
          add({
            at: options.clock.now(),
            function: target.name,
            invocation: line.id,
            level: line.level,
            text: line.text,
          }),
      }),
    )
  return {
    all,
    of(target) {
      const pool = all.get(target.name) ?? open(target)
      all.set(target.name, pool)
      return pool
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

// Over 30 lines: the closures share the running invocations; each is short.
export function openHost(options: HostOptions): FunctionHost {
  const deployed = readFunctions(options.functionsDir)
  const logs = ringOfLogs(options.append)
  const running = new Map<string, Speaker>()
  const ended = endedIds()
  const pooled = pools(options, logs.add)
  let callsByPeople = 0

  const run = async (call: Call, target: DeployedFunction): Promise<RunOutcome> => {
    const event = JSON.stringify(call.event)
    if (Buffer.byteLength(event) > LARGEST) return { ok: false, fault: eventTooLarge(Buffer.byteLength(event)) }
    const id = randomUUID()
    running.set(id, { id, target, source: call.source, openid: call.openid })
    const environment = invocationEnvironment({ id, openid: call.openid, source: call.source, isTimer: call.isTimer })
    const outcome = await pooled
      .of(target)
      .run({ type: 'invoke', id, event, context: contextFor(target, id), environment })
    running.delete(id)
    ended.add(id)
    options.onEnd(id)
    if (!outcome.ok)
      logs.add({
        at: options.clock.now(),
        function: target.name,
        invocation: id,
        level: 'host',
        text: outcome.fault.errMsg,
      })
    if (outcome.ok && Buffer.byteLength(outcome.text) > LARGEST)
      return { ok: false, fault: replyTooLarge(Buffer.byteLength(outcome.text)) }
    return outcome
  }
  const call = async (wanted: Call, mayCall: (target: DeployedFunction) => boolean): Promise<RunOutcome> => {
    if (wanted.source === 'wx_client') callsByPeople += 1
    const target = deployed.get(wanted.name)
    if (!target) return { ok: false, fault: functionNotFound(wanted.name) }
    if (!mayCall(target)) return { ok: false, fault: invokeDenied(wanted.name) }
    return run(wanted, target).catch((fault: unknown) => ({ ok: false, fault: executeFailed(String(fault)) }))
  }
  return {
    callFromClient: (name, event, openid) =>
      call(
        {
          name,
          event: { ...event, userInfo: { openId: openid, appId: APP_ID } },
          source: 'wx_client',
          openid,
          isTimer: false,
        },
        target => target.config.clientMayCall,
      ),
    callFromFunction: (name, event, caller) =>
      call({ name, event, source: `${caller.source},scf`, openid: caller.openid, isTimer: false }, () => true),
    callFromTimer: (name, event) => call({ name, event, source: 'wx_trigger', isTimer: true }, () => true),
    speaker: id => running.get(id) ?? (ended.has(id) ? 'ended' : undefined),
    functions: () => [...deployed.values()],
    logs: logs.lines,
    callsByPeople: () => callsByPeople,
    warm: () => deployed.forEach(target => pooled.of(target).warm()),
    workers: () => Object.fromEntries([...pooled.all].map(([name, pool]) => [name, pool.size()])),
    stop: async () => void (await Promise.all([...pooled.all.values()].map(pool => pool.end()))),
  }
}
