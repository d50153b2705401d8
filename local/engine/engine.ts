// The document database of the local cloud: speaks the `database.*` part of the SDK's wire protocol over one durable file.
import { actions } from './actions'
import { decode } from './documents'
import { badRequest, CloudError, refused } from './errors'
import { type Counts, type Rooms } from './find'
import { Store, type IndexSpec } from './store'
import { Transactions } from './transaction'

export { CloudError } from './errors'
export { type IndexSpec } from './store'

export interface Engine {
  /**
   * Answers one request. `action` is `database.*`, `body` the JSON body, `invocation` who speaks ('' = unknown).
   * Returns the top-level members of the reply beside `requestId`: `{ data: {…} }`, or `{ transactionId }`.
   * Throws CloudError, whose code and message are the reply then.
   */
  handle(action: string, body: Record<string, unknown>, invocation: string): Promise<Record<string, unknown>>
  close(): void
  /** Makes what is missing of a collection and its indexes; drops indexes that are not named any more. Throws E11000. */
  ensureCollection(name: string, indexes: readonly IndexSpec[]): void
  /** Rolls back what an ended invocation left open. */
  abortInvocation(invocation: string): void
  /** Since the start or the last reset: calls (also by action), documentsRead, writes, scans. */
  counts(): Record<string, number>
  resetCounts(): void
  /** For tests only: all documents of a collection, decoded. */
  peek(collection: string): unknown[]
}

export interface EngineOptions {
  /** Folder of the database file; made when missing. */
  dir: string
  /** The movable clock in ms, for `$tcb_server_date`. Transactions expire in real time. */
  now: () => number
  log: (event: string, fields: Record<string, unknown>) => void
  /** Real ms until an open transaction is rolled back; 30,000 like the real one unless a test is in a hurry. */
  transactionLifetime?: number
}

const thirtySeconds = 30_000
const mostIndexes = 20
const freshCounts = (): Counts => ({ calls: 0, documentsRead: 0, writes: 0, scans: 0 })

export function openEngine({ dir, now, log, transactionLifetime = thirtySeconds }: EngineOptions): Engine {
  const store = new Store(dir)
  const transactions = new Transactions(store, transactionLifetime, log)
  const rooms: Rooms = { store, transactions, now, log, counts: freshCounts() }
  return {
    handle: (action, body, invocation) => handle(rooms, action, body, invocation),
    ensureCollection: (name, indexes) => ensureCollection(store, name, indexes),
    abortInvocation: invocation => transactions.abortInvocation(invocation),
    counts: () => ({ ...rooms.counts }),
    resetCounts: () => void (rooms.counts = freshCounts()),
    peek: name => peek(store, name),
    close: () => {
      transactions.abortAll()
      store.close()
    },
  }
}

async function handle(rooms: Rooms, action: string, body: Record<string, unknown>, invocation: string) {
  rooms.counts.calls++
  rooms.counts[action] = (rooms.counts[action] ?? 0) + 1
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw badRequest(`${action} is not an action of the local database`)
  try {
    return await run(rooms, body, invocation)
  } catch (error) {
    if (error instanceof CloudError) throw error
    // What mingo or SQLite did not accept is the caller's doing as far as we know: never a silent success.
    // Logged without its message, which may quote the query's values.
    rooms.log('database error', { action, error: error instanceof Error ? error.name : typeof error })
    throw refused(`[FailedOperation] ${error instanceof Error ? error.message : String(error)}`)
  }
}

function ensureCollection(store: Store, name: string, indexes: readonly IndexSpec[]): void {
  if (indexes.length > mostIndexes) throw new Error(`${name}: a collection takes ${mostIndexes} indexes at most`)
  const collection = store.collection(name) ?? store.createCollection(name)
  const isSame = (a: IndexSpec, b: IndexSpec) =>
    a.name === b.name && Boolean(a.unique) === Boolean(b.unique) && shapeOf(a) === shapeOf(b)
  for (const known of [...collection.indexes]) {
    if (!indexes.some(spec => isSame(spec, known))) store.dropIndex(collection, known)
  }
  for (const spec of indexes) {
    if (!collection.indexes.some(known => isSame(spec, known))) store.createIndex(collection, spec)
  }
}

const shapeOf = ({ keys }: IndexSpec): string => keys.map(({ field, direction }) => `${field}:${direction}`).join()

function peek(store: Store, name: string): unknown[] {
  const collection = store.collection(name)
  if (!collection) return []
  const all = { from: Buffer.alloc(0), to: Buffer.from([0xff]), isReverse: false }
  return [...store.walk(collection, all, 1000)].map(([, body]) => decode(body))
}
