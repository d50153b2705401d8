// The file on disk: documents by collection and key, index entries beside them, one SQLite transaction per commit.
import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { decode, type Stored } from './documents'
import { duplicateKey } from './errors'
import { keysOf, type IndexKey } from './index-key'
import { prepareAll, schema } from './statements'

export interface IndexSpec {
  name: string
  keys: readonly IndexKey[]
  unique?: boolean
}
export interface StoredIndex extends IndexSpec {
  id: number
  /** Some document has an array there: a document may stand in the index more than once. */
  hasArrays: boolean
}
export interface Collection {
  id: number
  name: string
  indexes: StoredIndex[]
}
/** One document's change. `before` or `after` missing: inserted or removed. */
export interface Write {
  collection: Collection
  key: Buffer
  before?: Stored
  after?: Stored
}
/** A half-open range of keys, of an index or (without one) of the documents themselves by _id. */
export interface Range {
  index?: StoredIndex
  from: Buffer
  to: Buffer
  isReverse: boolean
}

const empty = Buffer.alloc(0)
const asBuffer = (value: unknown): Buffer => value as Buffer

export class Store {
  private readonly db: Database.Database
  private readonly sql: ReturnType<typeof prepareAll>
  private readonly collections = new Map<string, Collection>()

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true })
    this.db = new Database(join(dir, 'documents.db'))
    this.db.pragma('journal_mode = WAL')
    this.db.pragma('synchronous = FULL')
    this.db.exec(schema)
    this.sql = prepareAll(this.db)
    this.loadCatalogue()
  }

  close(): void {
    this.db.pragma('wal_checkpoint(TRUNCATE)')
    this.db.close()
  }

  collection(name: string): Collection | undefined {
    return this.collections.get(name)
  }

  createCollection(name: string): Collection {
    const { lastInsertRowid } = this.db.prepare('INSERT INTO collections (name) VALUES (?)').run([name])
    const collection: Collection = { id: Number(lastInsertRowid), name, indexes: [] }
    this.collections.set(name, collection)
    return collection
  }

  /** Builds the index over what is there. Throws E11000 when a unique one cannot be. */
  createIndex(collection: Collection, spec: IndexSpec): void {
    this.atomically(() => {
      const { lastInsertRowid } = this.db
        .prepare('INSERT INTO indexes (collection, name, keys, isUnique, hasArrays) VALUES (?, ?, ?, ?, 0)')
        .run([collection.id, spec.name, JSON.stringify(spec.keys), spec.unique ? 1 : 0])
      const index: StoredIndex = { ...spec, id: Number(lastInsertRowid), hasArrays: false }
      for (const [key, body] of this.walk(collection, { from: empty, to: Buffer.from([0xff]), isReverse: false })) {
        this.enter(collection, index, key, this.entriesOf(index, { body, document: decode(body) }))
      }
      collection.indexes.push(index)
    })
  }

  dropIndex(collection: Collection, index: StoredIndex): void {
    this.atomically(() => {
      for (const table of ['entries', 'unique_entries'])
        this.db.prepare(`DELETE FROM ${table} WHERE index_ = ?`).run([index.id])
      this.db.prepare('DELETE FROM indexes WHERE id = ?').run([index.id])
    })
    collection.indexes = collection.indexes.filter(other => other !== index)
  }

  read(collection: Collection, key: Buffer): Buffer | undefined {
    const row = this.sql.read.get([collection.id, key]) as unknown[] | undefined
    return row ? asBuffer(row[0]) : undefined
  }

  count(collection: Collection): number {
    return Number((this.sql.count.get([collection.id]) as unknown[])[0])
  }

  /** The document that holds a key of a unique index. */
  holder(index: StoredIndex, key: Buffer): Buffer | undefined {
    const row = this.sql.holder.get([index.id, key]) as unknown[] | undefined
    return row ? asBuffer(row[0]) : undefined
  }

  /** Keys and bodies in the range's order, read in growing chunks: `first` is how many are likely wanted. */
  *walk(collection: Collection, range: Range, first = 100): Generator<[key: Buffer, body: Buffer]> {
    const way = range.isReverse ? 'down' : 'up'
    let cursor: Buffer = range.isReverse ? range.to : range.from
    let cursorDocument: Buffer = empty
    const bound = range.isReverse ? range.from : range.to
    for (let size = Math.min(Math.max(first, 1), 1000); ; size = Math.min(size * 4, 1000)) {
      const rows = (
        range.index
          ? this.sql[range.index.unique ? 'unique' : 'entries'][way].all([
              collection.id,
              range.index.id,
              cursor,
              cursorDocument,
              bound,
              size,
            ])
          : this.sql.documents[way].all([collection.id, cursor, bound, size])
      ) as [Buffer, Buffer, Buffer][]
      for (const [key, body] of rows) yield [key, body]
      const last = rows[rows.length - 1]
      if (!last || rows.length < size) return
      cursor = range.index || range.isReverse ? last[2] : Buffer.concat([last[2], Buffer.from([0])])
      cursorDocument = last[0]
    }
  }

  /** Durable when it returns, and all or nothing. Throws E11000. */
  commit(writes: readonly Write[]): void {
    this.atomically(() => {
      // All leave before any enters: two documents may exchange a unique value.
      for (const write of writes) this.leaveIndexes(write)
      for (const write of writes) this.putDocument(write)
    })
  }

  entriesOf(index: StoredIndex, stored: Stored | undefined): Buffer[] {
    if (!stored) return []
    const { entries, isArray } = keysOf(stored.document, index.keys)
    if (isArray && !index.hasArrays) {
      index.hasArrays = true
      this.sql.markArrays.run([index.id])
    }
    return entries
  }

  private putDocument({ collection, key, before, after }: Write): void {
    if (!after) return void this.sql.remove.run([collection.id, key])
    if (before) this.sql.put.run([collection.id, key, after.body])
    else this.insert(collection, key, after.body)
    for (const index of collection.indexes) {
      const old = new Set(this.entriesOf(index, before).map(entry => entry.toString('latin1')))
      const fresh = this.entriesOf(index, after).filter(entry => !old.has(entry.toString('latin1')))
      this.enter(collection, index, key, fresh)
    }
  }

  private insert(collection: Collection, key: Buffer, body: Buffer): void {
    try {
      this.sql.insert.run([collection.id, key, body])
    } catch (error) {
      throw isConstraint(error) ? duplicateKey(collection.name, '_id_', ['_id']) : error
    }
  }

  private leaveIndexes({ collection, key, before, after }: Write): void {
    for (const index of collection.indexes) {
      const kept = new Set(this.entriesOf(index, after).map(entry => entry.toString('latin1')))
      const leave = index.unique ? this.sql.leaveUnique : this.sql.leave
      for (const entry of this.entriesOf(index, before))
        if (!kept.has(entry.toString('latin1'))) leave.run([index.id, entry, key])
    }
  }

  private enter(collection: Collection, index: StoredIndex, key: Buffer, entries: readonly Buffer[]): void {
    const statement = index.unique ? this.sql.enterUnique : this.sql.enter
    for (const entry of entries) {
      try {
        statement.run([index.id, entry, key])
      } catch (error) {
        if (!isConstraint(error)) throw error
        const fields = index.keys.map(({ field }) => field)
        throw duplicateKey(collection.name, index.name, fields)
      }
    }
  }

  private atomically(work: () => void): void {
    this.sql.begin.run([])
    try {
      work()
    } catch (error) {
      this.sql.rollback.run([])
      this.keepArrayMarks()
      throw error
    }
    this.sql.commit.run([])
  }

  /** A mark that was rolled back on disk still stands in memory, where it would never be written again. */
  private keepArrayMarks(): void {
    for (const { indexes } of this.collections.values())
      for (const index of indexes) if (index.hasArrays) this.sql.markArrays.run([index.id])
  }

  private loadCatalogue(): void {
    const names = this.db.prepare('SELECT id, name FROM collections').raw().all([]) as [number, string][]
    for (const [id, name] of names) this.collections.set(name, { id, name, indexes: this.loadIndexes(id) })
  }

  private loadIndexes(collection: number): StoredIndex[] {
    const rows = this.db
      .prepare('SELECT id, name, keys, isUnique, hasArrays FROM indexes WHERE collection = ? ORDER BY id')
      .raw()
      .all([collection]) as [number, string, string, number, number][]
    return rows.map(([id, name, keys, isUnique, hasArrays]) => ({
      id,
      name,
      keys: JSON.parse(keys) as IndexKey[],
      unique: isUnique === 1,
      hasArrays: hasArrays === 1,
    }))
  }
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
