// insertDocument, modifyDocument, removeDocument: the writes, inside and outside of a transaction.
import { randomBytes } from 'node:crypto'
import { isPlainObject, store, type Document, type Stored } from './documents'
import { badRequest, duplicateKey, refused } from './errors'
import { select, type Found, type Rooms } from './find'
import { encodeValue } from './index-key'
import { type Collection, type Write } from './store'
import { type Transaction } from './transaction'
import { changed, readModifier, upserted } from './update'

export interface Modification {
  condition: Document
  update: Document
  /** false: `update` replaces the document. */
  isMerge: boolean
  isMulti: boolean
  isUpsert: boolean
}
export interface Modified {
  updated: number
  upsertedId?: unknown
  /** The last changed document, as it is now. */
  after?: Document
}

const newId = () => randomBytes(16).toString('hex')

/** Ids of the inserted documents, all or none. Throws E11000. */
export async function insert(rooms: Rooms, collection: Collection, documents: Document[], transaction?: Transaction) {
  const writes = documents.map(document => insertion(collection, document))
  if (transaction) for (const write of writes) stageInsertion(rooms, transaction, write)
  else await commitUnlocked(rooms, () => refuseExisting(rooms, writes))
  rooms.counts.writes += writes.length
  return writes.map(write => write.after?.document._id)
}

function insertion(collection: Collection, given: Document): Write {
  const { _id: id = newId(), ...rest } = given
  if (Array.isArray(id) || id instanceof RegExp) throw refused('The _id field cannot be of type array or regex')
  const after = store({ _id: id, ...rest })
  return { collection, key: encodeValue(id), after }
}

function refuseExisting(rooms: Rooms, writes: Write[]): Write[] {
  for (const { collection, key } of writes)
    if (rooms.store.read(collection, key)) throw duplicateKey(collection.name, '_id_', ['_id'])
  return writes
}

function stageInsertion(rooms: Rooms, transaction: Transaction, write: Write): void {
  if (rooms.transactions.read(transaction, write.collection, write.key)) {
    throw rooms.transactions.fail(transaction, duplicateKey(write.collection.name, '_id_', ['_id']))
  }
  rooms.transactions.stage(transaction, write)
}

/** How many documents it changed: one that it leaves as it was does not count. */
export async function modify(rooms: Rooms, collection: Collection, wanted: Modification, transaction?: Transaction) {
  // Wrong updates are refused whether or not a document is met.
  const change = wanted.isMerge ? merging(rooms, wanted) : replacing(wanted)
  let result: Modified = { updated: 0 }
  const decide = (): Write[] => {
    const met = select(
      rooms,
      collection,
      { condition: wanted.condition, limit: wanted.isMulti ? undefined : 1 },
      transaction,
    )
    const writes = met.flatMap(before => asWrite(collection, before, change(before)))
    result = { updated: writes.length, after: (writes[writes.length - 1]?.after ?? met[met.length - 1])?.document }
    if (met.length > 0 || !wanted.isUpsert) return writes
    const write = insertion(collection, upsertion(rooms, wanted))
    result = { updated: 0, upsertedId: write.after?.document._id, after: write.after?.document }
    return [write]
  }
  await carryOut(rooms, decide, transaction)
  return result
}

function merging(rooms: Rooms, { update, condition }: Modification) {
  const modifier = readModifier(update)
  return (before: Stored) => changed(before, modifier, condition, rooms.now)
}

function replacing({ update }: Modification) {
  if (Object.hasOwn(update, '_id')) throw badRequest('_id cannot be replaced')
  return (before: Stored) => {
    const after = store({ _id: before.document._id, ...update })
    return after.body.equals(before.body) ? undefined : after
  }
}

function upsertion(rooms: Rooms, { condition, update, isMerge }: Modification): Document {
  const isPlain = (value: unknown) => !isPlainObject(value) || Object.keys(value).every(key => !key.startsWith('$'))
  const equalities = Object.entries(condition).filter(([key, value]) => !/[$.]/.test(key) && isPlain(value))
  const base = Object.fromEntries(isMerge ? equalities : equalities.filter(([key]) => key === '_id'))
  return isMerge ? upserted({ _id: newId(), ...base }, readModifier(update), rooms.now) : { ...base, ...update }
}

export async function remove(
  rooms: Rooms,
  collection: Collection,
  wanted: { condition: Document; isMulti: boolean },
  transaction?: Transaction,
): Promise<number> {
  const limit = wanted.isMulti ? undefined : 1
  return carryOut(
    rooms,
    () => {
      const met = select(rooms, collection, { condition: wanted.condition, limit }, transaction)
      return met.map(({ key, body, document }) => ({ collection, key, before: { body, document } }))
    },
    transaction,
  )
}

const asWrite = (collection: Collection, { key, body, document }: Found, after: Stored | undefined): Write[] =>
  after ? [{ collection, key, before: { body, document }, after }] : []

async function carryOut(rooms: Rooms, decide: () => Write[], transaction?: Transaction): Promise<number> {
  const writes = transaction ? decide() : await commitUnlocked(rooms, decide)
  if (transaction) for (const write of writes) rooms.transactions.stage(transaction, write)
  rooms.counts.writes += writes.length
  return writes.length
}

/** Plain writers wait for the transactions in their way and then decide anew: what they met may have changed. */
async function commitUnlocked(rooms: Rooms, decide: () => Write[]): Promise<Write[]> {
  for (;;) {
    const writes = decide()
    const blockers = rooms.transactions.blockers(writes)
    if (blockers.length === 0) {
      rooms.transactions.commitPlain(writes)
      return writes
    }
    await Promise.race(blockers.map(({ ended }) => ended))
  }
}
