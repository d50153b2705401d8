// Aggregation stages that the SDK can send, and joins across collections.
import { failure, openCloud, start, type Cloud, type Pipeline, type Row } from './cloud'

let cloud: Cloud
const key = (name: string, ...fields: string[]) => ({
  name,
  keys: fields.map(field => ({ field, direction: 1 as const })),
})
beforeAll(async () => {
  cloud = await openCloud({ tickets: [key('byUnit', 'unit', 'at')], units: [key('byBuilding', 'building')] })
  await cloud.db.collection('units').add({
    data: [
      { _id: 'u1', building: 1, owner: '王' },
      { _id: 'u2', building: 1 },
      { _id: 'u3', building: 2 },
    ],
  })
  await cloud.db.collection('tickets').add({
    data: [
      { _id: 't1', unit: 'u1', at: 1, cost: 10, on: new Date(start), parts: ['a', 'b'] },
      { _id: 't2', unit: 'u1', at: 2, cost: 20, on: new Date(start + 86_400_000), parts: [] },
      { _id: 't3', unit: 'u2', at: 3, cost: 30, on: new Date(start), parts: ['a'] },
      { _id: 't4', unit: 'u9', at: 4, cost: 40 },
    ],
  })
})
afterAll(() => cloud.close())
const run = async (build: (pipeline: Pipeline) => Pipeline, collection = 'tickets'): Promise<Row[]> =>
  (await build(cloud.db.collection(collection).aggregate()).end()).list

test('match, sort, skip, limit, project, with an index and without a scan', async () => {
  cloud.logged.length = 0
  const rows = await run(p => p.match({ unit: 'u1' }).sort({ at: -1 }).limit(1).project({ cost: 1 }))
  expect(rows).toEqual([{ _id: 't2', cost: 20 }])
  expect(
    await run(p =>
      p
        .match({ cost: cloud.db.command.gte(20) })
        .sort({ cost: -1 })
        .skip(1)
        .limit(2)
        .project({ _id: 1 }),
    ),
  ).toEqual([{ _id: 't3' }, { _id: 't2' }])
  expect(cloud.logged.filter(({ event }) => event === 'scan').map(({ fields }) => fields)).toEqual([
    { collection: 'tickets', fields: ['cost', 'sort:cost'] },
  ])
})

test('group with its accumulators', async () => {
  const $ = cloud.db.command.aggregate
  const rows = await run(p =>
    p
      .match({ unit: cloud.db.command.in(['u1', 'u2']) })
      .sort({ at: 1 })
      .group({
        _id: '$unit',
        n: $.sum(1),
        cost: $.sum('$cost'),
        mean: $.avg('$cost'),
        first: $.first('$_id'),
        last: $.last('$_id'),
        least: $.min('$cost'),
        most: $.max('$cost'),
        all: $.push('$_id'),
        kinds: $.addToSet('$unit'),
        spread: $.stdDevPop('$cost'),
      })
      .sort({ _id: 1 }),
  )
  expect(rows).toEqual([
    {
      _id: 'u1',
      n: 2,
      cost: 30,
      mean: 15,
      first: 't1',
      last: 't2',
      least: 10,
      most: 20,
      all: ['t1', 't2'],
      kinds: ['u1'],
      spread: 5,
    },
    {
      _id: 'u2',
      n: 1,
      cost: 30,
      mean: 30,
      first: 't3',
      last: 't3',
      least: 30,
      most: 30,
      all: ['t3'],
      kinds: ['u2'],
      spread: 0,
    },
  ])
})

test('addFields, unwind, sortByCount, count, bucket, bucketAuto, replaceRoot, sample', async () => {
  const $ = cloud.db.command.aggregate
  expect(await run(p => p.unwind('$parts').sortByCount('$parts').limit(1))).toEqual([{ _id: 'a', count: 2 }])
  expect(await run(p => p.unwind({ path: '$parts', preserveNullAndEmptyArrays: true }).count('n'))).toEqual([{ n: 5 }])
  expect(await run(p => p.bucket({ groupBy: '$cost', boundaries: [0, 25, 100], output: { n: $.sum(1) } }))).toEqual([
    { _id: 0, n: 2 },
    { _id: 25, n: 2 },
  ])
  expect(await run(p => p.bucketAuto({ groupBy: '$cost', buckets: 2 }))).toHaveLength(2)
  expect(
    await run(p =>
      p
        .limit(1)
        .addFields({ twice: $.multiply(['$cost', 2]) })
        .replaceRoot({ newRoot: { twice: '$twice' } }),
    ),
  ).toEqual([{ twice: 20 }])
  expect(await run(p => p.sample({ size: 2 }))).toHaveLength(2)
})

test('expressions: conditions, text, arrays, dates in Beijing time', async () => {
  const $ = cloud.db.command.aggregate
  const [row] = await run(p =>
    p.match({ _id: 't1' }).project({
      _id: 0,
      kind: $.cond({ if: $.gte(['$cost', 15]), then: 'dear', else: 'cheap' }),
      label: $.concat(['$unit', '/', $.toUpper('$_id')]),
      missing: $.ifNull(['$nothing', 'none']),
      many: $.size('$parts'),
      kept: $.filter({ input: '$parts', as: 'part', cond: $.eq(['$$part', 'b']) }),
      summed: $.reduce({ input: [1, 2, 3], initialValue: 0, in: $.add(['$$value', '$$this']) }),
      day: $.dateToString({ date: '$on', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
      year: $.year('$on'),
      now: '$$NOW',
      switched: $.switch({ branches: [{ case: $.eq(['$at', 1]), then: 'one' }], default: 'other' }),
    }),
  )
  expect(row).toEqual({
    kind: 'cheap',
    label: 'u1/T1',
    missing: 'none',
    many: 2,
    kept: ['b'],
    summed: 6,
    day: '2026-09-21 09:00',
    year: 2026,
    switched: 'one',
    now: new Date(start),
  })
})

test('lookup by a field uses the other collection’s index', async () => {
  cloud.logged.length = 0
  const rows = await run(
    p => p.match({ building: 1 }).lookup({ from: 'tickets', localField: '_id', foreignField: 'unit', as: 'tickets' }),
    'units',
  )
  expect(rows.map(({ _id, tickets }) => [_id, (tickets as Row[]).map(ticket => ticket._id)])).toEqual([
    ['u1', ['t1', 't2']],
    ['u2', ['t3']],
  ])
  expect(cloud.logged).toEqual([])
})

test('lookup from a place without partner, or without a collection, is an empty list', async () => {
  const lookup = { from: 'units', localField: 'unit', foreignField: '_id', as: 'unit' }
  expect(await run(p => p.match({ _id: 't4' }).lookup(lookup).project({ unit: 1 }))).toEqual([{ _id: 't4', unit: [] }])
  expect(
    await run(p =>
      p
        .match({ _id: 't1' })
        .lookup({ ...lookup, from: 'nowhere' })
        .project({ unit: 1 }),
    ),
  ).toEqual([{ _id: 't1', unit: [] }])
})

test('lookup with a pipeline and variables', async () => {
  const _ = cloud.db.command
  const $ = _.aggregate
  const pipeline = ($ as unknown as { pipeline(): Pipeline & { done(): object[] } })
    .pipeline()
    .match(_.expr($.and([$.eq(['$unit', '$$id']), $.gt(['$cost', 10])])))
    .project({ _id: 1 }) as Pipeline & { done(): object[] }
  const rows = await run(
    p => p.match({ _id: 'u1' }).lookup({ from: 'tickets', let: { id: '$_id' }, pipeline: pipeline.done(), as: 'dear' }),
    'units',
  )
  expect(rows).toEqual([{ _id: 'u1', building: 1, owner: '王', dear: [{ _id: 't2' }] }])
})

test('facet reaches the engine from other clients of the protocol', async () => {
  const stages = [
    {
      stageKey: '$facet',
      stageValue: JSON.stringify({ n: [{ $count: 'n' }], first: [{ $limit: 1 }, { $project: { _id: 1 } }] }),
    },
  ]
  const reply = await cloud.engine.handle('database.aggregateDocuments', { collectionName: 'tickets', stages }, '')
  expect(JSON.parse((reply.data as { list: string[] }).list[0] ?? '')).toEqual({
    n: [{ n: 4 }],
    first: [{ _id: 't1' }],
  })
})

test.each([
  ['$geoNear', { near: { longitude: 1, latitude: 1 }, distanceField: 'd' }],
  ['$out', 'tickets'],
  ['$nonsense', {}],
])('%s is refused by its name', async (stageKey, value) => {
  const stages = [{ stageKey, stageValue: JSON.stringify(value) }]
  const error = await failure(
    cloud.engine.handle('database.aggregateDocuments', { collectionName: 'tickets', stages }, ''),
  )
  expect(error.code).toBe('DATABASE_REQUEST_FAILED')
  expect(error.message).toContain(stageKey)
})
