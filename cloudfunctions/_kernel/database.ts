import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import { isMissingDocument } from './faults'
import { checkedDocument, checkedField, checkedLimit, filterOf, type Where } from './query'

type Doc<C extends CollectionName> = Documents[C]

export interface FindOptions {
  where: Where
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'][]
  /** 1–1,000, else it throws: the real database clips silently above (platform.md). */
  limit: number
  skip?: number
  fields?: readonly string[]
}

/** What may be done inside a transaction: single documents only (trap 1 of the SDK). */
export interface Tx {
  get<C extends CollectionName>(collection: C, id: string): Promise<Doc<C> | null>
  /** Fails with a duplicate when the id exists. */
  create<C extends CollectionName>(collection: C, documents: readonly Doc<C>[]): Promise<void>
  /** Replaces the whole document, or makes it. */
  put<C extends CollectionName>(collection: C, document: Doc<C>): Promise<void>
  remove<C extends CollectionName>(collection: C, id: string): Promise<void>
}

export interface Database extends Tx {
  find<C extends CollectionName>(collection: C, options: FindOptions): Promise<Doc<C>[]>
  count<C extends CollectionName>(collection: C, where: Where): Promise<number>
  /** Changes the documents that match, atomically each; answers how many. For claims and conditional steps. */
  change<C extends CollectionName>(
    collection: C,
    where: Where,
    set: Record<string, unknown>,
    add?: Record<string, number>,
  ): Promise<number>
  removeWhere<C extends CollectionName>(collection: C, where: Where): Promise<number>
  begin(): Promise<OpenTx>
}

export interface OpenTx extends Tx {
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** The part of the SDK's database that is used; the SDK's own types answer `any`. */
export interface SdkCollection {
  doc(id: string): {
    get(): Promise<{ data: unknown }>
    set(options: { data: unknown }): Promise<unknown>
    remove(): Promise<{ stats: { removed: number } }>
  }
  add(options: { data: unknown }): Promise<unknown>
}
export interface SdkQuery {
  where(filter: unknown): SdkQuery
  orderBy(field: string, direction: string): SdkQuery
  limit(most: number): SdkQuery
  skip(count: number): SdkQuery
  field(fields: Record<string, boolean>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
export interface SdkDatabase {
  collection(name: string): SdkCollection & SdkQuery
  startTransaction(): Promise<SdkTransaction>
  command: { set(value: unknown): unknown; inc(value: number): unknown }
}

function singles(source: { collection(name: string): SdkCollection }): Tx {
  return {
    async get(collection, id) {
      try {
        const { data } = await source.collection(collection).doc(id).get()
        return (Array.isArray(data) ? (data[0] ?? null) : (data ?? null)) as never
      } catch (fault) {
        if (isMissingDocument(fault)) return null
        throw fault
      }
    },
    async create(collection, documents) {
      for (const document of documents) await source.collection(collection).add({ data: checkedDocument(document) })
    },
    async put(collection, document) {
      const { _id, ...fields } = checkedDocument(document)
      await source.collection(collection).doc(_id).set({ data: fields })
    },
    async remove(collection, id) {
      await source.collection(collection).doc(id).remove()
    },
  }
}

/** The database as the product uses it: typed collections, checked filters, whole documents. */
export function makeDatabase(sdk: SdkDatabase): Database {
  const query = (collection: CollectionName, where: Where): SdkQuery =>
    sdk.collection(collection).where(filterOf(where))
  return {
    ...singles(sdk),
    async find(collection, { where, orderBy = [], limit, skip, fields }) {
      let found = query(collection, where)
      for (const [field, direction] of orderBy) found = found.orderBy(field, direction)
      if (skip) found = found.skip(skip)
      if (fields) found = found.field(Object.fromEntries(fields.map(field => [field, true])))
      return (await found.limit(checkedLimit(limit)).get()).data as never
    },
    async count(collection, where) {
      return (await query(collection, where).count()).total
    },
    async change(collection, where, set, add = {}) {
      const replaced = Object.entries(set).map(([field, value]) => [
        checkedField(field),
        sdk.command.set(checkedDocument(value, field)),
      ])
      const added = Object.entries(add).map(([field, value]) => [
        checkedField(field),
        sdk.command.inc(checkedDocument(value, field)),
      ])
      const { stats } = await query(collection, where).update({ data: Object.fromEntries([...replaced, ...added]) })
      return stats.updated
    },
    async removeWhere(collection, where) {
      return (await query(collection, where).remove()).stats.removed
    },
    async begin() {
      const open = await sdk.startTransaction()
      return {
        ...singles(open),
        commit: async () => void (await open.commit()),
        rollback: async () => void (await open.rollback()),
      }
    },
  }
}
