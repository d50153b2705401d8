// The wire's actions, one row each: what they read from the body and what they answer.
import { aggregate, orderOf, type Stage } from './aggregate'
import { isPlainObject, parseWire, parseWireObject, toWire, type Document } from './documents'
import { badRequest, existingCollection, missingCollection, refused, whereWriteInTransaction } from './errors'
import { select, type Rooms } from './find'
import { shape } from './projection'
import { type Collection } from './store'
import { type Transaction } from './transaction'
import { insert, modify, remove } from './write'

type Body = Record<string, unknown>
type Reply = Record<string, unknown>
type Action = (rooms: Rooms, body: Body, invocation: string) => Reply | Promise<Reply>

const standardLimit = 100
const highestLimit = 1000
const largestReply = 16 * 1024 * 1024

export const actions: Readonly<Record<string, Action>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': (rooms, _body, invocation) => ({ transactionId: rooms.transactions.start(invocation) }),
  'database.commitTransaction': (rooms, body) => {
    rooms.transactions.commit(text(body, 'transactionId'))
    return { data: { committed: 1 } }
  },
  // Also for one that is gone already: whoever cleans up after a conflict must not fail.
  'database.abortTransaction': (rooms, body) => {
    rooms.transactions.abort(text(body, 'transactionId'))
    return { data: { aborted: 1 } }
  },
}

function addCollection(rooms: Rooms, body: Body): Reply {
  const name = text(body, 'collectionName')
  if (rooms.store.collection(name)) throw existingCollection(name)
  rooms.store.createCollection(name)
  return { data: {} }
}

async function insertDocument(rooms: Rooms, body: Body): Promise<Reply> {
  if (!Array.isArray(body.data) || body.data.length === 0) throw badRequest('data: a list of EJSON texts')
  const documents = body.data.map(item => parseWireObject(item, rooms.now))
  const transaction = transactionOf(rooms, body)
  const insertedIds = await insert(rooms, collectionOf(rooms, body), documents, transaction)
  return { data: { insertedIds } }
}

function getDocument(rooms: Rooms, body: Body): Reply {
  const transaction = transactionOf(rooms, body)
  const collection = collectionOf(rooms, body)
  const order = body.order === undefined ? undefined : orderOf(parseWire(body.order, rooms.now))
  const projection = body.projection === undefined ? undefined : parseWireObject(body.projection, rooms.now)
  const wanted = { condition: conditionOf(rooms, body), order, skip: whole(body.offset) ?? 0, limit: limitOf(body) }
  const found = select(rooms, collection, wanted, transaction)
  const documents = found.map(({ document }) => document)
  return { data: { list: replyList(shape(documents, projection)) } }
}

function calculateDocument(rooms: Rooms, body: Body): Reply {
  const collection = collectionOf(rooms, body)
  const condition = conditionOf(rooms, body)
  if (Object.keys(condition).length === 0) return { data: { total: rooms.store.count(collection) } }
  return { data: { total: select(rooms, collection, { condition }).length } }
}

async function modifyDocument(rooms: Rooms, body: Body, invocation: string): Promise<Reply> {
  const transaction = writingTransaction(rooms, body, invocation, 'database.modifyDocument')
  const modified = await modify(
    rooms,
    collectionOf(rooms, body),
    {
      condition: conditionOf(rooms, body),
      update: parseWireObject(body.data, rooms.now),
      isMerge: body.merge === true,
      isMulti: body.multi === true,
      isUpsert: body.upsert === true,
    },
    transaction,
  )
  const { updated, upsertedId } = modified
  return { data: upsertedId === undefined ? { updated } : { updated, upsert_id: upsertedId } }
}

/** `where().updateAndReturn()` of plain CloudBase: one document, changed and given back; the only where-write with an id. */
async function modifyAndReturn(rooms: Rooms, body: Body): Promise<Reply> {
  const update = parseWireObject(body.data, rooms.now)
  const wanted = { condition: conditionOf(rooms, body), update, isMerge: true, isMulti: false, isUpsert: false }
  const { updated, after } = await modify(rooms, collectionOf(rooms, body), wanted, transactionOf(rooms, body))
  return { data: after ? { updated, doc: toWire(after) } : { updated } }
}

async function removeDocument(rooms: Rooms, body: Body, invocation: string): Promise<Reply> {
  const transaction = writingTransaction(rooms, body, invocation, 'database.removeDocument')
  const wanted = { condition: conditionOf(rooms, body), isMulti: body.multi === true }
  return { data: { deleted: await remove(rooms, collectionOf(rooms, body), wanted, transaction) } }
}

function aggregateDocuments(rooms: Rooms, body: Body): Reply {
  if (!Array.isArray(body.stages)) throw badRequest('stages: a list')
  const stages = body.stages.map((stage): Stage => {
    if (!isPlainObject(stage) || typeof stage.stageKey !== 'string') throw badRequest('stageKey: text')
    return { name: stage.stageKey, value: parseWire(stage.stageValue, rooms.now) }
  })
  return { data: { list: replyList(aggregate(rooms, collectionOf(rooms, body), stages)) } }
}

/** Refuses the write that looks as if it were in a transaction and is not (trap 1 of the SDK). */
function writingTransaction(rooms: Rooms, body: Body, invocation: string, action: string): Transaction | undefined {
  const isWhere = body.queryType !== 'DOC'
  if (isWhere && body.transactionId) throw refused(`${action}: a transaction takes doc(id) and add(), not where()`)
  if (isWhere && rooms.transactions.holdsOpen(invocation)) throw whereWriteInTransaction(action)
  return transactionOf(rooms, body)
}

function transactionOf(rooms: Rooms, { transactionId: id }: Body): Transaction | undefined {
  if (id === undefined || id === null || id === '') return undefined
  if (typeof id !== 'string') throw badRequest('transactionId: text')
  return rooms.transactions.use(id)
}

function collectionOf(rooms: Rooms, body: Body): Collection {
  const name = text(body, 'collectionName')
  const collection = rooms.store.collection(name)
  if (!collection) throw missingCollection(name)
  return collection
}

/** The SDK sends '' or nothing for "no condition". */
const conditionOf = (rooms: Rooms, { query }: Body): Document => (query ? parseWireObject(query, rooms.now) : {})

function limitOf({ limit, queryType }: Body): number {
  if (queryType === 'DOC') return 1
  return Math.min(whole(limit) || standardLimit, highestLimit)
}

function whole(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw badRequest('a whole number is expected')
  return value
}

function text(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw badRequest(`${name}: text`)
  return value
}

function replyList(documents: readonly Document[]): string[] {
  const list = documents.map(toWire)
  const size = list.reduce((sum, item) => sum + item.length, 0)
  if (size > largestReply) throw refused('the reply is larger than 16 MB')
  return list
}
