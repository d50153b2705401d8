import { failure, openCloud, start, type Cloud } from './cloud'

let cloud: Cloud
const index = (name: string, ...fields: string[]) => ({
  name,
  keys: fields.map(field => ({
    field: field.replace('-', ''),
    direction: field.startsWith('-') ? (-1 as const) : (1 as const),
  })),
})
beforeEach(async () => {
  cloud = await openCloud({
    tickets: [index('byState', 'state', 'at'), { ...index('byCode', 'code'), unique: true }],
    people: [],
  })
})
afterEach(() => cloud.close())
const ids = (rows: unknown[]) => rows.map(row => (row as { _id: string })._id)

test('a document comes back as it was given, with a generated id of 32 hex digits', async () => {
  const { db } = cloud
  const document = {
    words: '漏水',
    at: new Date(start),
    nested: { list: [1, 2.5, null, true, { deep: 'x' }] },
    big: 1758416400000,
    re: /a+/i,
  }
  const { _id } = await db.collection('people').add({ data: document })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  const { data } = await db.collection('people').doc(_id).get()
  const { re, ...rest } = document
  expect(data).toMatchObject({ _id, ...rest })
  expect((data as { re: unknown }).re).toMatchObject({ pattern: re.source, options: 'i' })
})

test('many documents are added at once, all or none', async () => {
  const { db, engine } = cloud
  const added = await db.collection('people').add({ data: [{ _id: 'a' }, { _id: 'b' }] })
  expect(added._ids).toEqual(['a', 'b'])
  const error = await failure(db.collection('people').add({ data: [{ _id: 'c' }, { _id: 'a' }] }))
  expect(error).toMatchObject({ errCode: -502001 })
  expect(error.message).toContain('E11000')
  expect(engine.peek('people')).toEqual([{ _id: 'a' }, { _id: 'b' }])
})

test('server dates follow the movable clock, with their offset', async () => {
  const { db, setNow } = cloud
  setNow(Date.parse('2026-10-01T09:00+08:00'))
  await db
    .collection('people')
    .add({ data: { _id: 'a', now: db.serverDate(), later: { at: db.serverDate({ offset: 60_000 }) } } })
  const { data } = await db.collection('people').doc('a').get()
  expect(data).toEqual({
    _id: 'a',
    now: new Date('2026-10-01T01:00:00Z'),
    later: { at: new Date('2026-10-01T01:01:00Z') },
  })
})

test('what is missing is refused the way the SDK expects', async () => {
  const { db } = cloud
  expect((await db.collection('people').doc('none').get()).data).toBeNull()
  expect(await failure(db.collection('nowhere').get())).toMatchObject({ errCode: -502005 })
  expect(await failure(db.collection('nowhere').add({ data: { a: 1 } }))).toMatchObject({
    errCode: -502005,
  })
  expect(await failure(db.collection('nowhere').doc('a').get())).toMatchObject({ errCode: -502005 })
  await db.createCollection('nowhere')
  expect((await db.collection('nowhere').get()).data).toEqual([])
  expect(await failure(db.createCollection('nowhere'))).toMatchObject({ errCode: -1 })
})

test('a unique index refuses the second holder, on add, on update and on set', async () => {
  const { db, engine } = cloud
  const tickets = db.collection('tickets')
  await tickets.add({ data: { _id: 'a', code: 'R-1' } })
  await tickets.add({ data: { _id: 'b', code: 'R-2' } })
  for (const attempt of [
    () => tickets.add({ data: { _id: 'c', code: 'R-1' } }),
    () => tickets.doc('b').update({ data: { code: 'R-1' } }),
    () => tickets.doc('c').set({ data: { code: 'R-2' } }),
  ]) {
    const error = await failure(attempt())
    expect(error.errCode).toBe(-502001)
    expect(error.message).toMatch(/E11000.*byCode/)
  }
  expect(engine.peek('tickets')).toEqual([
    { _id: 'a', code: 'R-1' },
    { _id: 'b', code: 'R-2' },
  ])
  await tickets.doc('a').remove()
  await tickets.doc('b').update({ data: { code: 'R-1' } })
  expect(engine.peek('tickets')).toEqual([{ _id: 'b', code: 'R-1' }])
})

test('100 documents without a limit, 1,000 at most, and skip pages on', async () => {
  const { db } = cloud
  const rows = Array.from({ length: 1100 }, (_, i) => ({
    _id: String(i).padStart(4, '0'),
    code: i,
    state: 'open',
    at: 1100 - i,
  }))
  await db.collection('tickets').add({ data: rows })
  expect((await db.collection('tickets').get()).data).toHaveLength(100)
  expect((await db.collection('tickets').limit(5000).get()).data).toHaveLength(1000)
  expect(await db.collection('tickets').where({ state: 'open' }).count()).toMatchObject({
    total: 1100,
  })
  const page = await db.collection('tickets').where({ state: 'open' }).orderBy('at', 'asc').skip(1095).limit(20).get()
  expect(ids(page.data)).toEqual(['0004', '0003', '0002', '0001', '0000'])
  const raw = await cloud.engine.handle('database.getDocument', { collectionName: 'tickets', limit: 9999 }, '')
  expect((raw.data as { list: string[] }).list).toHaveLength(1000)
})

test('order by several fields, each its own way; field() keeps or drops', async () => {
  const { db } = cloud
  const people = db.collection('people')
  await people.add({
    data: [{ _id: '1', a: 2, b: 'x' }, { _id: '2', a: 1, b: 'y' }, { _id: '3', a: 2, b: 'z' }, { _id: '4' }],
  })
  const { data } = await people.orderBy('a', 'desc').orderBy('b', 'asc').get()
  expect(ids(data)).toEqual(['1', '3', '2', '4'])
  expect((await people.field({ b: true }).limit(1).get()).data).toEqual([{ _id: '1', b: 'x' }])
  expect((await people.field({ b: false }).limit(1).get()).data).toEqual([{ _id: '1', a: 2 }])
  expect((await people.doc('1').field({ a: true, _id: false }).get()).data).toEqual({ a: 2 })
  await people.doc('1').update({ data: { list: [1, 2, 3, { k: 1 }, { k: 2 }] } })
  const slice = db.command.project.slice(2)
  expect((await people.doc('1').field({ list: slice }).get()).data).toEqual({ _id: '1', a: 2, b: 'x', list: [1, 2] })
  expect(await failure(people.field({ a: true, b: false }).get())).toMatchObject({
    errCode: -502001,
  })
})

test('set replaces, or creates', async () => {
  const { db, engine } = cloud
  const set = (await db
    .collection('people')
    .doc('a')
    .set({ data: { a: 1, b: 2 } })) as { stats: unknown }
  expect(set.stats).toEqual({ updated: 0, created: 1 })
  const again = (await db
    .collection('people')
    .doc('a')
    .set({ data: { c: 3 } })) as { stats: unknown }
  expect(again.stats).toEqual({ updated: 1, created: 0 })
  expect(engine.peek('people')).toEqual([{ _id: 'a', c: 3 }])
})

test('what no document may hold is refused', async () => {
  const { db } = cloud
  const people = db.collection('people')
  await people.add({ data: { _id: 'a', note: null, n: 'x' } })
  for (const work of [
    () => people.add({ data: { $set: { a: 1 } } }),
    () => people.add({ data: { _id: ['a'] } }),
    () => people.doc('a').update({ data: { note: { deep: 1 } } }),
    () => people.doc('a').update({ data: { n: db.command.inc(1) } }),
    () => people.doc('a').update({ data: { n: db.command.push(['y']) } }),
    () => people.doc('a').update({ data: { $set: { _id: 'b' } } }),
    () => people.doc('a').update({ data: { $nonsense: { a: 1 } } }),
    () => people.doc('a').update({ data: { empty: {} } }),
  ]) {
    expect((await failure(work())).errCode).toBe(-502001)
  }
  expect((await people.doc('a').get()).data).toEqual({ _id: 'a', note: null, n: 'x' })
})
