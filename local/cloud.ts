import { resolve } from 'node:path'
import { adminDoor } from './admin/door'
import { clientDoor } from './client/gateway'
import { isOpenid, openSessions, type Sessions } from './client/sessions'
import { openClock, type MovableClock } from './clock/clock'
import { controlDoor } from './control/door'
import { openDataDir, type DataDir } from './dataDir'
import { people, type DemoPerson } from './demo/people'
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
  /** Files that a deployment uploads to storage once, by their path there: where they lie on this machine. */
  files?: Readonly<Record<string, string>>
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

function onlyFunctionNames(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  const wrong = Object.keys(given).find(name => !name.startsWith('FN_'))
  if (wrong) throw new Error(`${wrong}: a function's own variables begin with FN_`)
  return { ...given }
}

interface Stores {
  data: DataDir
  log: (event: string, fields: Record<string, unknown>) => void
  clock: MovableClock
  engine: Engine
}

function openStores(options: CloudOptions): Stores {
  const data = openDataDir({ path: resolve(options.dataDir), fresh: options.fresh ?? false })
  const log = options.log ?? data.log
  const clock = openClock({ dir: data.path, startAt: options.startAt })
  const engine = openEngine({ dir: data.path, now: clock.now, log })
  for (const [name, indexes] of Object.entries(options.collections ?? {})) engine.ensureCollection(name, indexes)
  return { data, log, clock, engine }
}

function closeStores({ data, clock, engine }: Stores): void {
  engine.close()
  clock.stop()
  data.release()
}

/** First nobody may come in, then the work in hand ends, then the stores close: no answer is promised that was not kept. */
async function stopAll(
  stores: Stores,
  parts: { host: FunctionHost; timers: Timers; server: HttpServer },
): Promise<void> {
  await parts.timers.stop()
  await parts.server.close()
  await parts.host.stop()
  closeStores(stores)
}

/** What the stores and the functions are joined by: the fake WeChat, the bucket, the sessions, the host and its timers. */
function openParts(options: CloudOptions, { data, log, clock, engine }: Stores, port: () => number) {
  const functionEnv = onlyFunctionNames(options.functionEnv)
  const host = openHost({
    functionsDir: resolve(options.functionsDir),
    clock,
    environment: () => lastingEnvironment({ port: port(), fieldKey: data.fieldKey, functionEnv }),
    onEnd: id => engine.abortInvocation(id),
    append: line => data.log('function', { ...line }),
  })
  const bucket = openBucket(`${data.path}/storage`)
  for (const [path, file] of Object.entries(options.files ?? {})) bucket.place(path, file)
  const tokens = storageTokens({ signingKey: data.signingKey, now: clock.now })
  return {
    host,
    bucket,
    storage: { bucket, tokens, baseUrl: () => `http://127.0.0.1:${port()}` },
    wechat: openWechat({ dir: data.path, now: clock.now, templates: options.templates, isOpenid }),
    sessions: openSessions(data.signingKey),
    timers: openTimers({ dir: data.path, host, clock, log }),
  }
}

/**
 * Starts the local cloud on 127.0.0.1.
 * @throws StartRefused with one clear line: production, port taken, data directory not writable or in use, not UTC.
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  refuseProduction(process.env)
  requireUtc()
  const stores = openStores(options)
  const { engine, clock, log } = stores
  let port = options.port
  const parts = openParts(options, stores, () => port)
  const { host, timers, wechat, bucket, sessions, storage } = parts
  const doors = [
    adminDoor({ engine, host, storage, wechat, log }),
    storageDoor(storage),
    clientDoor({ host, bucket, wechat, sessions, people }),
    controlDoor(() => cloud),
    appDoor({ h5Dir: options.h5Dir && resolve(options.h5Dir), people, sessions }),
  ]
  const server = await serve({ port, doors, log }).catch(async (fault: unknown) => {
    await timers.stop()
    closeStores(stores)
    throw fault
  })
  port = server.port
  if (options.timers === 'auto') timers.follow()
  const cloud: LocalCloud = {
    url: `http://127.0.0.1:${port}`,
    port,
    clock: { now: clock.now, advance: timers.advance },
    ...{ timers, engine, host, wechat, bucket, sessions, people },
    stop: () => stopAll(stores, { host, timers, server }),
  }
  return cloud
}
