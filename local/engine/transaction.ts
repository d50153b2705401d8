// Snapshot isolation over a store that holds only the newest version: writes wait in memory until the commit, and what a
// commit replaces is kept as long as an open transaction may still have to see it.
import { randomBytes } from 'node:crypto'
import { decode, type Stored } from './documents'
import { duplicateKey, transactionConflict, transactionGone, type CloudError } from './errors'
import { type Collection, type Store, type StoredIndex, type Write } from './store'

export interface Transaction {
  id: string
  invocation: string
  /** The last commit that it sees; fixed by its first operation. */
  snapshot?: number
  writes: Map<string, Write>
  /** Keys of unique indexes that its writes took: lock name → document's lock name. */
  claims: Map<string, string>
  locks: Set<string>
  ended: Promise<void>
  end: () => void
  timer: NodeJS.Timeout
}
interface Replaced {
  version: number
  before: Buffer | undefined
}

const documentLock = (collection: Collection, key: Buffer) => `d${collection.id}/${key.toString('latin1')}`
const uniqueLock = (index: StoredIndex, entry: Buffer) => `u${index.id}/${entry.toString('latin1')}`

export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  /** Per collection and document key, oldest first: what later commits replaced. */
  private readonly replaced = new Map<number, Map<string, Replaced[]>>()
  private version = 0

  constructor(
    private readonly store: Store,
    /** Real milliseconds, whatever the movable clock says. */
    private readonly lifetime: number,
    private readonly log: (event: string, fields: Record<string, unknown>) => void,
  ) {}

  start(invocation: string): string {
    const id = randomBytes(16).toString('hex')
    let end: () => void = () => undefined
    const ended = new Promise<void>(resolve => (end = resolve))
    const timer = setTimeout(() => {
      this.log('transaction expired', { transaction: id, lifetime: this.lifetime })
      this.abort(id)
    }, this.lifetime)
    timer.unref()
    const locks = new Set<string>()
    this.open.set(id, { id, invocation, writes: new Map(), claims: new Map(), locks, ended, end, timer })
    return id
  }

  /** An operation's transaction; its snapshot is taken now at the latest. Throws when it is not open any more. */
  use(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    transaction.snapshot ??= this.version
    return transaction
  }

  holdsOpen(invocation: string): boolean {
    return invocation !== '' && [...this.open.values()].some(transaction => transaction.invocation === invocation)
  }

  abort(id: string): void {
    const transaction = this.open.get(id)
    if (transaction) this.finish(transaction)
  }

  abortInvocation(invocation: string): void {
    for (const transaction of [...this.open.values()]) {
      if (invocation !== '' && transaction.invocation === invocation) this.finish(transaction)
    }
  }

  abortAll(): void {
    for (const transaction of [...this.open.values()]) this.finish(transaction)
  }

  /** Durable when it returns. Throws when the transaction has ended. */
  commit(id: string): void {
    const transaction = this.use(id)
    const writes = [...transaction.writes.values()].filter(({ before, after }) => before ?? after)
    try {
      if (writes.length > 0) this.store.commit(writes)
    } finally {
      this.finish(transaction)
    }
    this.remember(writes)
  }

  /** The transactions that a plain write has to wait for. */
  blockers(writes: readonly Write[]): Transaction[] {
    const names = writes.flatMap(write => this.locksOf(write))
    return [...new Set(names.flatMap(name => this.holders.get(name) ?? []))]
  }

  /** A write outside of transactions: durable when it returns. */
  commitPlain(writes: readonly Write[]): void {
    if (writes.length === 0) return
    this.store.commit(writes)
    this.remember(writes)
  }

  /** First updater wins: throws a conflict at once, and the transaction is over; so it is after a duplicate key. */
  stage(transaction: Transaction, write: Write): void {
    const locks = this.locksOf(write)
    const isTaken = locks.some(name => (this.holders.get(name) ?? transaction) !== transaction)
    if (isTaken || this.changedSince(transaction, write.collection, write.key)) {
      throw this.fail(transaction, transactionConflict())
    }
    const name = documentLock(write.collection, write.key)
    this.claim(transaction, write, name)
    const earlier = transaction.writes.get(name)
    transaction.writes.set(name, earlier ? { ...write, before: earlier.before } : write)
    for (const lock of locks) {
      transaction.locks.add(lock)
      this.holders.set(lock, transaction)
    }
  }

  /** What the transaction sees of a document. */
  read(transaction: Transaction | undefined, collection: Collection, key: Buffer): Stored | undefined {
    const own = transaction?.writes.get(documentLock(collection, key))
    if (own) return own.after
    const old = transaction && this.replacedSince(transaction, collection, key)
    const body = old ? old.before : this.store.read(collection, key)
    return body && { body, document: decode(body) }
  }

  /** Documents of a collection whose stored version is not what the transaction sees, by key. */
  divergent(transaction: Transaction | undefined, collection: Collection): Map<string, Stored | undefined> {
    const result = new Map<string, Stored | undefined>()
    if (!transaction) return result
    for (const key of this.replaced.get(collection.id)?.keys() ?? []) {
      const bytes = Buffer.from(key, 'latin1')
      if (this.changedSince(transaction, collection, bytes)) result.set(key, this.read(transaction, collection, bytes))
    }
    for (const write of transaction.writes.values()) {
      if (write.collection === collection) result.set(write.key.toString('latin1'), write.after)
    }
    return result
  }

  /** Ends a transaction that a failed write broke, and gives the error back to throw. */
  fail(transaction: Transaction, error: CloudError): CloudError {
    this.finish(transaction)
    return error
  }

  private claim(transaction: Transaction, { collection, key, after }: Write, name: string): void {
    const fresh = new Map<string, string>()
    for (const index of collection.indexes) {
      if (!index.unique) continue
      for (const entry of this.store.entriesOf(index, after)) {
        this.refuseTaken(transaction, collection, index, entry, key)
        fresh.set(uniqueLock(index, entry), name)
      }
    }
    for (const [claimed, owner] of transaction.claims) if (owner === name) transaction.claims.delete(claimed)
    for (const [claimed, owner] of fresh) transaction.claims.set(claimed, owner)
  }

  private refuseTaken(
    transaction: Transaction,
    collection: Collection,
    index: StoredIndex,
    entry: Buffer,
    key: Buffer,
  ) {
    const fields = index.keys.map(({ field }) => field)
    const duplicate = () => this.fail(transaction, duplicateKey(collection.name, index.name, fields))
    const claimant = transaction.claims.get(uniqueLock(index, entry))
    if (claimant !== undefined && claimant !== documentLock(collection, key)) throw duplicate()
    const holder = this.store.holder(index, entry)
    if (!holder || holder.equals(key)) return
    // Taken on disk, but by a document that this very transaction changed: its claims above have said what counts.
    if (transaction.writes.has(documentLock(collection, holder))) return
    // Somebody took it after the snapshot: a retry will see that and decide anew.
    if (this.changedSince(transaction, collection, holder)) throw this.fail(transaction, transactionConflict())
    throw duplicate()
  }

  private locksOf({ collection, key, before, after }: Write): string[] {
    const names = [documentLock(collection, key)]
    for (const index of collection.indexes) {
      if (!index.unique) continue
      for (const stored of [before, after])
        for (const entry of this.store.entriesOf(index, stored)) names.push(uniqueLock(index, entry))
    }
    return names
  }

  private changedSince(transaction: Transaction, collection: Collection, key: Buffer): boolean {
    return this.replacedSince(transaction, collection, key) !== undefined
  }

  private replacedSince({ snapshot }: Transaction, collection: Collection, key: Buffer): Replaced | undefined {
    const versions = this.replaced.get(collection.id)?.get(key.toString('latin1'))
    return versions?.find(({ version }) => snapshot !== undefined && version > snapshot)
  }

  private remember(writes: readonly Write[]): void {
    this.version++
    const isWatched = [...this.open.values()].some(({ snapshot }) => snapshot !== undefined)
    if (!isWatched) return
    for (const { collection, key, before } of writes) {
      const documents = this.replaced.get(collection.id) ?? new Map<string, Replaced[]>()
      this.replaced.set(collection.id, documents)
      const name = key.toString('latin1')
      const versions = documents.get(name) ?? []
      versions.push({ version: this.version, before: before?.body })
      documents.set(name, versions)
    }
  }

  private finish(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    this.open.delete(transaction.id)
    for (const lock of transaction.locks) this.holders.delete(lock)
    transaction.end()
    this.forget()
  }

  /** Drops the versions that no open transaction can ask for. */
  private forget(): void {
    const snapshots = [...this.open.values()].flatMap(({ snapshot }) => snapshot ?? [])
    if (snapshots.length === 0) return this.replaced.clear()
    const oldest = Math.min(...snapshots)
    for (const documents of this.replaced.values()) {
      for (const [key, versions] of documents) {
        const needed = versions.filter(({ version }) => version > oldest)
        if (needed.length > 0) documents.set(key, needed)
        else documents.delete(key)
      }
    }
  }
}
