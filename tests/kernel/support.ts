// The kernel on real parts: the unmodified SDK speaks HTTP to the engine, the fake WeChat and the storage of the local cloud.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deps as processDeps, type Deps } from '~/cloudfunctions/_kernel/deps'
import { collections, type CollectionName } from '~/cloudfunctions/_schema/collections'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { adminDoor } from '~/local/admin/door'
import { openEngine, type Engine } from '~/local/engine/engine'
import { lastingEnvironment } from '~/local/host/environment'
import { serve } from '~/local/http/server'
import { openBucket, type Bucket } from '~/local/storage/bucket'
import { storageDoor } from '~/local/storage/door'
import { storageTokens } from '~/local/storage/tokens'
import { openWechat, type FakeWechat } from '~/local/wechat/wechat'
import { parseInstant } from '~/types/kernel/time'

export interface LogLine {
  name: string
  fields: Record<string, unknown>
  fault?: unknown
}

export interface Kernel {
  /** Real database, crypto, storage and WeChat interface; the clock is ours and the log is kept. */
  deps: Deps
  engine: () => Engine
  wechat: () => FakeWechat
  bucket: Bucket
  logged: LogLine[]
  /** How long each retry waited, ms. */
  waits: number[]
  /** Sets the clock: `'2026-09-21T09:00+08:00'`. */
  setNow(instant: string | number): void
  rows<C extends CollectionName>(collection: C): Documents[C][]
  /** What a piece of work cost: calls, documentsRead, writes, scans and calls by action. */
  costOf(work: () => Promise<unknown>): Promise<Record<string, number>>
  /** An empty database, a WeChat that remembers nothing, nine in the morning of 2026-09-21. */
  fresh(): void
  close(): Promise<void>
}

export const morning = parseInstant('2026-09-21T09:00+08:00')

interface Room {
  dir: string
  engine: Engine
  wechat: FakeWechat
}

function openRoom(now: () => number): Room {
  const dir = mkdtempSync(join(tmpdir(), 'kernel-'))
  const engine = openEngine({ dir, now, log: () => undefined })
  for (const [name, indexes] of Object.entries(collections)) engine.ensureCollection(name, indexes)
  return { dir, engine, wechat: openWechat({ dir, now, isOpenid: openid => openid.startsWith('o') }) }
}

function closeRoom({ dir, engine }: Room): void {
  engine.close()
  rmSync(dir, { recursive: true, force: true })
}

// Over 30 lines: the parts of one small cloud are joined here, a line each.
export async function openKernel(): Promise<Kernel> {
  let instant = morning
  const now = (): number => instant
  let room = openRoom(now)
  const logged: LogLine[] = []
  const waits: number[] = []
  let port = 0
  const files = mkdtempSync(join(tmpdir(), 'kernel-files-'))
  const storage = {
    bucket: openBucket(files),
    tokens: storageTokens({ signingKey: 'k'.repeat(64), now }),
    baseUrl: () => `http://127.0.0.1:${port}`,
  }
  // Read anew by every request, so that a fresh room takes the place of the last one.
  const parts = {
    get engine() {
      return room.engine
    },
    get wechat() {
      return room.wechat
    },
    host: { speaker: () => undefined } as unknown as Parameters<typeof adminDoor>[0]['host'],
    storage,
    log: (event: string, fields: Record<string, unknown>) => void logged.push({ name: event, fields }),
  }
  const server = await serve({ port: 0, doors: [adminDoor(parts), storageDoor(storage)], log: parts.log })
  port = server.port
  pointSdkAt(port)
  return {
    deps: { ...processDeps(), now, sleep: waiting(waits), log: keptIn(logged) },
    engine: () => room.engine,
    wechat: () => room.wechat,
    bucket: storage.bucket,
    logged,
    waits,
    setNow: to => void (instant = typeof to === 'number' ? to : parseInstant(to)),
    rows: collection => room.engine.peek(collection) as never,
    async costOf(work) {
      room.engine.resetCounts()
      await work()
      return room.engine.counts()
    },
    fresh() {
      closeRoom(room)
      instant = morning
      room = openRoom(now)
      logged.length = 0
      waits.length = 0
    },
    async close() {
      await server.close()
      closeRoom(room)
      rmSync(files, { recursive: true, force: true })
    },
  }
}

/** The variables that the host of a function sets (docs/local-cloud); the SDK reads them with every call. */
function pointSdkAt(port: number): void {
  Object.assign(process.env, lastingEnvironment({ port, fieldKey: 'a1'.repeat(32), functionEnv: {} }), {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: 'wx0000',
    TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    TCB_SOURCE: 'wx_client',
  })
}

const waiting =
  (waits: number[]) =>
  async (ms: number): Promise<void> => {
    waits.push(ms)
    await new Promise(resolve => setTimeout(resolve, ms))
  }

const keptIn = (logged: LogLine[]): Deps['log'] => ({
  event: (name, fields) => void logged.push({ name, fields }),
  bug: (reference, fault, fields) => void logged.push({ name: 'bug', fields: { reference, ...fields }, fault }),
})

/** The ids of a page of things: `numbered('t', 3)` → t-001, t-002, t-003. */
export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(3, '0')}`)

const slowCallMs = 3_000

/** What is called meanwhile finds nobody at the cloud's door. */
export async function withoutCloud<T>(work: () => Promise<T>): Promise<T> {
  const door = process.env.TCB_CONTEXT_CNFG
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: 'http://127.0.0.1:1/admin' })
  // The SDK forgets its 3-second timer for slow calls when a call fails: it would speak after the test's end.
  const { setTimeout: later } = globalThis
  const unwatched = jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((run: () => void, ms = 0) =>
      ms === slowCallMs ? later(() => undefined, 0) : later(run, ms)) as typeof setTimeout)
  try {
    return await work()
  } finally {
    unwatched.mockRestore()
    process.env.TCB_CONTEXT_CNFG = door
  }
}
