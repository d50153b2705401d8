import { resolve } from 'node:path'
import { adminDoor } from './admin/door'
import { clientDoor } from './client/gateway'
import { isOpenid, openSessions, type Sessions } from './client/sessions'
import { openClock, type MovableClock } from './clock/clock'
import { controlDoor } from './control/door'
import { openDataDir, type DataDir } from './dataDir'
import { people as demoPeople, type DemoPerson } from './demo/people'
import { openEngine, type Engine, type IndexSpec } from './engine/engine'
import { appDoor } from './frame/door'
import { lastingEnvironment } from './host/environment'
import { openHost, type FunctionHost } from './host/host'
import { serve, type HttpServer } from './http/server'
import { refuseProduction, requireUtc } from './refused'
import { openBucket, type Bucket } from './storage/bucket'
import { storageDoor } from './storage/door'
import { storageTokens } from './storage/tokens'
import { openTimers, type TimerRun, type Timers } from './timers/timers'
import type { MessageTemplate } from './wechat/subscribe'
import { openWechat, type FakeWechat } from './wechat/wechat'

export interface CloudOptions {
  /** 0: any free port. */
  port: number
  dataDir: string
  /** Bundled functions, one folder each: dist/cloudfunctions. */
  functionsDir: string
  /** The browser build, served under /app/. */
  h5Dir?: string
  /** Empties the data directory first. */
  fresh?: boolean
  /** What the clock shows on a fresh data directory, epoch milliseconds; the machine's time when absent. */
  startAt?: number
  /** auto: triggers fire as time passes; manual: only as the clock is advanced. */
  timers?: 'auto' | 'manual'
  /** Collections and their indexes, made at the start as a deployment makes them. */
  collections?: Readonly<Record<string, readonly IndexSpec[]>>
  /** Subscribe-message templates; without them every template id passes. */
  templates?: readonly MessageTemplate[]
  /** FN_* variables for every function, as set in the cloud's console. */
  functionEnv?: Readonly<Record<string, string>>
  log?: (event: string, fields: Record<string, unknown>) => void
}

export interface LocalCloud {
  url: string
  port: number
  clock: { now(): number; advance(ms: number): Promise<TimerRun[]> }
  timers: Timers
  engine: Engine
  host: FunctionHost
  wechat: FakeWechat
  bucket: Bucket
  sessions: Sessions
  people: readonly DemoPerson[]
  stop(): Promise<void>
}

interface Inner {
  data: DataDir
  clock: MovableClock
  engine: Engine
  host: FunctionHost
  timers: Timers
  server: HttpServer
}

/** First nobody may come in, then the work in hand ends, then the stores close: no answer is promised that was not kept. */
async function stopAll(inner: Inner): Promise<void> {
  await inner.timers.stop()
  await inner.server.close()
  await inner.host.stop()
  inner.engine.close()
  inner.clock.stop()
  inner.data.release()
}

function onlyFunctionNames(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  const wrong = Object.keys(given).find(name => !name.startsWith('FN_'))
  if (wrong) throw new Error(`${wrong}: a function's own variables begin with FN_`)
  return { ...given }
}

/**
 * Starts the local cloud on 127.0.0.1.
 * @throws StartRefused with one clear line: production, port taken, data directory not writable, not UTC.
 */
// Over 50 lines: this is the one place where the parts meet; each line joins two of them.
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  refuseProduction(process.env)
  requireUtc()
  const functionEnv = onlyFunctionNames(options.functionEnv)
  const data = openDataDir({ path: resolve(options.dataDir), fresh: options.fresh ?? false })
  const log = options.log ?? data.log
  const clock = openClock({ dir: data.path, startAt: options.startAt })
  const engine = openEngine({ dir: data.path, now: clock.now, log })
  for (const [name, indexes] of Object.entries(options.collections ?? {})) engine.ensureCollection(name, indexes)
  let port = options.port
  const host = openHost({
    functionsDir: resolve(options.functionsDir),
    clock,
    environment: () => lastingEnvironment({ port, fieldKey: data.fieldKey, functionEnv }),
    onEnd: id => engine.abortInvocation(id),
    append: line => data.log('function', { ...line }),
  })
  const wechat = openWechat({ dir: data.path, now: clock.now, templates: options.templates, isOpenid })
  const bucket = openBucket(`${data.path}/storage`)
  const storage = {
    bucket,
    tokens: storageTokens({ signingKey: data.signingKey, now: clock.now }),
    baseUrl: () => `http://127.0.0.1:${port}`,
  }
  const sessions = openSessions(data.signingKey)
  const timers = openTimers({ host, clock, log, mode: options.timers ?? 'manual' })
  const doors = [
    adminDoor({ engine, host, storage, wechat, log }),
    storageDoor(storage),
    clientDoor({ host, bucket, wechat, sessions, people: demoPeople }),
    controlDoor(() => cloud),
    appDoor({ h5Dir: options.h5Dir && resolve(options.h5Dir), people: demoPeople, sessions }),
  ]
  const server = await serve({ port: options.port, doors, log }).catch(async (fault: unknown) => {
    await timers.stop()
    engine.close()
    clock.stop()
    data.release()
    throw fault
  })
  port = server.port
  const cloud: LocalCloud = {
    url: `http://127.0.0.1:${port}`,
    port,
    clock: { now: clock.now, advance: timers.advance },
    timers,
    engine,
    host,
    wechat,
    bucket,
    sessions,
    people: demoPeople,
    stop: () => stopAll({ data, clock, engine, host, timers, server }),
  }
  return cloud
}
