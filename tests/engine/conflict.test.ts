import { failure, openCloud, type Cloud } from './cloud'

let cloud: Cloud
beforeEach(async () => {
  cloud = await openCloud({
    slots: [{ name: 'byCode', keys: [{ field: 'code', direction: 1 }], unique: true }],
  })
  await cloud.db.collection('slots').add({
    data: [
      { _id: 'a', n: 1, code: 'A', state: 'free' },
      { _id: 'b', n: 2, code: 'B', state: 'free' },
    ],
  })
})
afterEach(() => cloud.close())
const stored = () => cloud.engine.peek('slots')
const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

test('the first updater wins: the second is refused at once, and its transaction is over', async () => {
  const [one, two] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()]
  await one
    .collection('slots')
    .doc('a')
    .update({ data: { n: 100 } })
  const error = await failure(
    two
      .collection('slots')
      .doc('a')
      .update({ data: { n: 200 } }),
  )
  expect(error).toMatchObject({ errCode: -501001 })
  expect(error.message).toContain('TransactionConflict')
  expect((await failure(two.collection('slots').doc('b').get())).message).toContain('TransactionNotExist')
  await one.commit()
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 100 }))
})

test('a write to what was committed after the snapshot is a conflict', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction.collection('slots').doc('b').get()
  await cloud.db
    .collection('slots')
    .doc('a')
    .update({ data: { n: 5 } })
  const error = await failure(
    transaction
      .collection('slots')
      .doc('a')
      .update({ data: { n: 9 } }),
  )
  expect(error.message).toContain('TransactionConflict')
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 5 }))
})

test('two transactions that insert the same id, or the same unique value: one wins', async () => {
  for (const second of [
    { _id: 'new', code: 'M' },
    { _id: 'other', code: 'N' },
  ]) {
    const [one, two] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()]
    await one.collection('slots').add({ data: { _id: 'new', code: 'N' } })
    expect((await failure(two.collection('slots').add({ data: second }))).message).toContain('TransactionConflict')
    await one.rollback()
  }
})

test('an id that exists already is E11000; one committed after the snapshot too, for it is seen by a retry', async () => {
  const transaction = await cloud.db.startTransaction()
  expect((await failure(transaction.collection('slots').add({ data: { _id: 'a', code: 'Z' } }))).message).toContain(
    'E11000',
  )
  const late = await cloud.db.startTransaction()
  await late.collection('slots').doc('a').get()
  await cloud.db.collection('slots').add({ data: { _id: 'z', code: 'Z' } })
  expect((await failure(late.collection('slots').add({ data: { _id: 'z', code: 'Y' } }))).message).toContain(
    'TransactionConflict',
  )
})

test('a unique value can change hands inside one transaction', async () => {
  const transaction = await cloud.db.startTransaction()
  const slots = transaction.collection('slots')
  await slots.doc('a').update({ data: { code: 'free' } })
  await slots.doc('b').update({ data: { code: 'A' } })
  await slots.doc('a').update({ data: { code: 'B' } })
  await transaction.commit()
  expect(stored()).toEqual([
    expect.objectContaining({ _id: 'a', code: 'B' }),
    expect.objectContaining({ _id: 'b', code: 'A' }),
  ])
  expect((await cloud.db.collection('slots').where({ code: 'A' }).get()).data).toMatchObject([{ _id: 'b' }])
})

test('a plain writer waits for the lock and then writes on what was committed', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('slots')
    .doc('a')
    .update({ data: { n: 10 } })
  let isDone = false
  const waiting = cloud.db
    .collection('slots')
    .doc('a')
    .update({ data: { n: cloud.db.command.inc(1) } })
    .then(() => (isDone = true))
  await soon(80)
  expect(isDone).toBe(false)
  await transaction.commit()
  await waiting
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 11 }))
})

test('runTransaction with 20 callers on one counter, each retrying, counts all of them', async () => {
  const once = () =>
    cloud.db.runTransaction(async transaction => {
      const { data } = await transaction.collection('slots').doc('a').get()
      await transaction
        .collection('slots')
        .doc('a')
        .update({ data: { n: Number(data?.n) + 1 } })
    })
  const retried = async (): Promise<void> => {
    for (;;) {
      const error: unknown = await once().then(
        () => undefined,
        (e: unknown) => e,
      )
      if (error === undefined) return
      if (!String((error as Error).message).includes('TransactionConflict')) throw error
      await soon(Math.random() * 20)
    }
  }
  await Promise.all(Array.from({ length: 20 }, retried))
  expect(stored()).toContainEqual(expect.objectContaining({ _id: 'a', n: 21 }))
})
