import { failure, openCloud, type Cloud } from './cloud'

let cloud: Cloud
const open = async (lifetime?: number) => {
  cloud = await openCloud(
    {
      slots: [
        { name: 'byCode', keys: [{ field: 'code', direction: 1 }], unique: true },
        { name: 'byState', keys: [{ field: 'state', direction: 1 }] },
      ],
    },
    { transactionLifetime: lifetime },
  )
  await cloud.db.collection('slots').add({
    data: [
      { _id: 'a', n: 1, code: 'A', state: 'free' },
      { _id: 'b', n: 2, code: 'B', state: 'free' },
    ],
  })
}
beforeEach(() => open())
afterEach(() => cloud.close())
const stored = () => cloud.engine.peek('slots')

test('nothing is seen outside before the commit, all of it after', async () => {
  const transaction = await cloud.db.startTransaction()
  const slots = transaction.collection('slots')
  await slots.doc('a').update({ data: { n: cloud.db.command.inc(10) } })
  await slots.add({ data: { _id: 'c', n: 3, code: 'C', state: 'free' } })
  await slots.doc('d').set({ data: { n: 4, code: 'D' } })
  await slots.doc('b').remove()
  expect((await slots.doc('a').get()).data).toMatchObject({ n: 11 })
  expect((await slots.doc('b').get()).data).toBeNull()
  expect((await cloud.db.collection('slots').doc('a').get()).data).toMatchObject({ n: 1 })
  expect((await cloud.db.collection('slots').count()).total).toBe(2)
  await transaction.commit()
  expect(stored()).toEqual([
    { _id: 'a', n: 11, code: 'A', state: 'free' },
    { _id: 'c', n: 3, code: 'C', state: 'free' },
    { _id: 'd', n: 4, code: 'D' },
  ])
})

test('a rollback leaves no trace', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('slots')
    .doc('a')
    .set({ data: { gone: true } })
  await transaction.collection('slots').add({ data: [{ code: 'X' }, { code: 'Y' }] })
  await transaction.rollback()
  expect(stored()).toHaveLength(2)
  expect((await cloud.db.collection('slots').doc('a').get()).data).toMatchObject({ n: 1 })
  await cloud.db.collection('slots').add({ data: { code: 'X' } })
})

test('several documents are added in one call of a transaction', async () => {
  const transaction = await cloud.db.startTransaction()
  const { _ids } = await transaction.collection('slots').add({
    data: [
      { _id: 'x', code: 'X' },
      { _id: 'y', code: 'Y' },
    ],
  })
  expect(_ids).toEqual(['x', 'y'])
  expect((await transaction.collection('slots').where({ code: 'Y' }).get()).data).toEqual([{ _id: 'y', code: 'Y' }])
  await transaction.commit()
  expect(stored()).toHaveLength(4)
})

test('a snapshot is taken by the first operation and holds for documents and for queries', async () => {
  const transaction = await cloud.db.startTransaction()
  const slots = transaction.collection('slots')
  await cloud.db
    .collection('slots')
    .doc('a')
    .update({ data: { n: 5 } })
  expect((await slots.doc('a').get()).data).toMatchObject({ n: 5 })
  await cloud.db
    .collection('slots')
    .doc('a')
    .update({ data: { n: 6, state: 'taken' } })
  await cloud.db.collection('slots').doc('b').remove()
  await cloud.db.collection('slots').add({ data: { _id: 'c', n: 9, code: 'C', state: 'free' } })
  expect((await slots.doc('a').get()).data).toMatchObject({ n: 5, state: 'free' })
  expect((await slots.doc('b').get()).data).toMatchObject({ n: 2 })
  expect((await slots.doc('c').get()).data).toBeNull()
  const { data } = await slots.where({ state: 'free' }).orderBy('n', 'desc').get()
  expect(data.map(({ _id, n }) => [_id, n])).toEqual([
    ['a', 5],
    ['b', 2],
  ])
  await transaction.rollback()
  expect((await cloud.db.collection('slots').where({ state: 'free' }).get()).data).toEqual([
    { _id: 'c', n: 9, code: 'C', state: 'free' },
  ])
})

test('a query in a transaction sees its own writes, in order and in pages', async () => {
  const transaction = await cloud.db.startTransaction()
  const slots = transaction.collection('slots')
  await slots.doc('a').update({ data: { n: 7 } })
  await slots.add({ data: { _id: 'c', n: 4, code: 'C', state: 'free' } })
  const page = await slots.where({ state: 'free' }).orderBy('n', 'asc').skip(1).limit(2).get()
  expect(page.data.map(({ _id }) => _id)).toEqual(['c', 'a'])
  await transaction.rollback()
})

test('a transaction expires in real time and its locks with it', async () => {
  await cloud.close()
  await open(150)
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('slots')
    .doc('a')
    .update({ data: { n: 10 } })
  cloud.setNow(Date.parse('2026-12-01T09:00+08:00'))
  expect((await transaction.collection('slots').doc('a').get()).data).toMatchObject({ n: 10 })
  await cloud.db
    .collection('slots')
    .doc('a')
    .update({ data: { n: cloud.db.command.inc(1) } })
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 2 }))
  expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(cloud.logged.map(({ event }) => event)).toContain('transaction expired')
})

test('a where-write of an invocation with an open transaction is refused; reads and others are not', async () => {
  const transaction = await cloud.db.startTransaction()
  const free = transaction.collection('slots').where({ state: 'free' })
  for (const write of [
    () => free.update({ data: { n: 0 } }),
    () => free.remove(),
    () => cloud.db.collection('slots').where({ n: 1 }).remove(),
  ]) {
    expect((await failure(write())).message).toContain('not part of a transaction')
  }
  expect((await free.count()).total).toBe(2)
  const query = JSON.stringify({ n: 2 })
  const elsewhere = { collectionName: 'slots', query, queryType: 'WHERE', multi: true }
  expect(await cloud.engine.handle('database.removeDocument', elsewhere, 'invocation-2')).toEqual({
    data: { deleted: 1 },
  })
  await transaction.rollback()
  expect((await cloud.db.collection('slots').where({ n: 1 }).remove()).stats).toEqual({ removed: 1 })
})

test('an invocation that ends leaves nothing open', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('slots')
    .doc('a')
    .update({ data: { n: 10 } })
  cloud.engine.abortInvocation('invocation-1')
  expect((await failure(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 1 }))
})
