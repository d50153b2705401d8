// The unmodified SDK, speaking HTTP to an engine: what a cloud function would see.
import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CloudError } from '~/local/engine/errors'
import { lastingEnvironment } from '~/local/host/environment'
import { openEngine, type Engine, type IndexSpec } from '~/local/engine/engine'

type Sdk = typeof import('wx-server-sdk')
export type Row = Record<string, unknown>

// The SDK's own types mix promises with the callbacks of old; these are the shapes that it really answers with.
export interface Query {
  where(condition: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}
export interface DocumentReference {
  field(projection: object): DocumentReference
  get(): Promise<{ data: Row | null }>
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'
  | 'geoNear'
  | 'facet'
export type Pipeline = Record<StageName, (value: unknown) => Pipeline> & { end(): Promise<{ list: Row[] }> }
export interface CollectionReference extends Query {
  doc(id: string | number): DocumentReference
  add(options: { data: object }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Pipeline
}
export interface OpenTransaction {
  collection(name: string): CollectionReference
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
/** Missing from the SDK's types, present in the SDK. */
interface Untyped {
  expr(expression: unknown): object
}
export interface Database extends Pick<ReturnType<Sdk['database']>, 'RegExp' | 'Geo'> {
  command: ReturnType<Sdk['database']>['command'] & Untyped
  serverDate(options?: { offset: number }): unknown
  collection(name: string): CollectionReference
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<OpenTransaction>
  runTransaction<T>(run: (transaction: OpenTransaction) => Promise<T>, times?: number): Promise<T>
}

export interface Cloud {
  engine: Engine
  db: Database
  /** Every event that the engine logged. */
  logged: { event: string; fields: Record<string, unknown> }[]
  /** The movable clock, ms. */
  setNow(ms: number): void
  close(): Promise<void>
}

export const start = Date.parse('2026-09-21T09:00+08:00')

/** One engine on its own folder, one server, the SDK pointed at it. `collections`: name → indexes. */
export async function openCloud(
  collections: Record<string, readonly IndexSpec[]>,
  options: { transactionLifetime?: number } = {},
): Promise<Cloud> {
  const dir = mkdtempSync(join(tmpdir(), 'engine-'))
  const logged: Cloud['logged'] = []
  let now = start
  const log = (event: string, fields: Record<string, unknown>) => void logged.push({ event, fields })
  const engine = openEngine({ dir, now: () => now, log, ...options })
  for (const [name, indexes] of Object.entries(collections)) engine.ensureCollection(name, indexes)
  const server = await serve(engine)
  const sdk = loadSdk((server.address() as AddressInfo).port)
  return {
    engine,
    db: sdk.database({ throwOnNotFound: false } as object) as unknown as Database,
    logged,
    setNow: ms => void (now = ms),
    close: async () => {
      await new Promise(done => server.close(done))
      engine.close()
      rmSync(dir, { recursive: true })
    },
  }
}

function loadSdk(port: number): Sdk {
  const speaking = { WX_CONTEXT_KEYS: 'WX_API_TOKEN', WX_API_TOKEN: 'invocation-1' }
  Object.assign(process.env, lastingEnvironment({ port, fieldKey: '', functionEnv: {} }), speaking)
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reads its environment when it loads
  const sdk = require('wx-server-sdk') as Sdk
  sdk.init({ env: 'local' })
  return sdk
}

async function serve(engine: Engine): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { action, ...body } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
      const speaker = typeof body.wxCloudApiToken === 'string' ? body.wxCloudApiToken : ''
      engine.handle(String(action), body, speaker).then(
        reply => response.end(JSON.stringify({ requestId: 'r', ...reply })),
        (error: unknown) => {
          if (!(error instanceof CloudError)) throw error
          response.end(JSON.stringify({ requestId: 'r', code: error.code, message: error.message }))
        },
      )
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return server
}

/** The SDK's failure of a promise that must fail. */
export async function failure(work: Promise<unknown>): Promise<{ errCode: number; message: string; code?: string }> {
  const settled = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (settled === undefined) throw new Error('it was expected to fail')
  return settled as { errCode: number; message: string; code?: string }
}
