// Indexes are really used, and the answer is the same as without them.
import { EJSON } from 'bson'
import * as fc from 'fast-check'
import { openEngine, type Engine, type IndexSpec } from '~/local/engine/engine'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Row = Record<string, unknown>
let engine: Engine
let dir: string
const scans: Row[] = []
const index = (name: string, ...fields: string[]): IndexSpec => ({
  name,
  keys: fields.map(field =>
    field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 },
  ),
})
const indexes = [
  index('byStateAt', 'state', '-at'),
  { ...index('byCode', 'code'), unique: true },
  index('byTags', 'tags', 'at'),
]
const add = (collectionName: string, rows: Row[]) =>
  engine.handle('database.insertDocument', { collectionName, data: rows.map(row => EJSON.stringify(row)) }, '')
const ask = async (collectionName: string, query: object, more: Row = {}) => {
  const { order, ...rest } = more
  const body = {
    collectionName,
    query: EJSON.stringify(query),
    queryType: 'WHERE',
    ...rest,
    ...(order ? { order: EJSON.stringify(order as object) } : {}),
  }
  const reply = await engine.handle('database.getDocument', body, '')
  return (reply.data as { list: string[] }).list.map(item => EJSON.parse(item) as Row)
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'engine-'))
  scans.length = 0
  engine = openEngine({ dir, now: () => 0, log: (event, fields) => void (event === 'scan' && scans.push(fields)) })
})
afterEach(() => {
  engine.close()
  rmSync(dir, { recursive: true })
})

describe('of 2,000 documents', () => {
  beforeEach(async () => {
    engine.ensureCollection('t', indexes)
    await add(
      't',
      Array.from({ length: 2000 }, (_, i) => ({
        _id: `k${String(i).padStart(4, '0')}`,
        code: i,
        state: `s${i % 10}`,
        at: i,
        tags: [`g${i % 7}`, `h${i % 3}`],
      })),
    )
    engine.resetCounts()
  })
  test.each<[string, object, Row, number, string[] | undefined]>([
    ['an id', { _id: 'k0007' }, {}, 1, undefined],
    ['several ids', { _id: { $in: ['k0007', 'k0009', 'none'] } }, {}, 2, undefined],
    ['a range of ids', { _id: { $gte: 'k0100', $lt: 'k0110' } }, {}, 10, undefined],
    ['a unique value', { code: 5 }, {}, 1, undefined],
    [
      'equality, range, order down, a page',
      { state: 's3', at: { $gt: 1000 } },
      { order: { at: -1 }, limit: 20 },
      20,
      undefined,
    ],
    ['equality and order up, walking backwards', { state: 's3' }, { order: { at: 1 }, limit: 5 }, 5, undefined],
    [
      'two states, the latest of both',
      { state: { $in: ['s1', 's2'] } },
      { order: { at: -1 }, limit: 5 },
      10,
      undefined,
    ],
    ['either of two indexed conditions', { $or: [{ code: 1 }, { state: 's4', at: { $lte: 14 } }] }, {}, 3, undefined],
    ['conditions under and', { $and: [{ state: 's3' }, { at: { $lt: 20 } }] }, {}, 2, undefined],
    ['an element of an array', { tags: 'g1', at: { $lt: 30 } }, {}, 5, undefined],
    ['no index', { nothing: 1, 'deep.path': 2 }, {}, 2000, ['nothing', 'deep.path']],
    ['only a later field of an index', { at: 5 }, {}, 2000, ['at']],
    ['an order without an index', {}, { order: { at: 1 }, limit: 1 }, 2000, ['sort:at']],
  ])('%s', async (_name, query, more, read, scanned) => {
    await ask('t', query, more)
    expect(engine.counts().documentsRead).toBe(read)
    expect(scans.map(({ fields }) => fields)).toEqual(scanned ? [scanned] : [])
    expect(engine.counts().scans).toBe(scans.length)
  })
  test('the order of an index is the order asked for', async () => {
    expect((await ask('t', { state: 's3' }, { order: { at: -1 }, limit: 3 })).map(({ at }) => at)).toEqual([
      1993, 1983, 1973,
    ])
    expect(
      (await ask('t', { state: { $in: ['s1', 's2'] } }, { order: { at: -1 }, offset: 1, limit: 3 })).map(
        ({ at }) => at,
      ),
    ).toEqual([1991, 1982, 1981])
    expect((await ask('t', {}, { order: { code: -1 }, limit: 2 })).map(({ code }) => code)).toEqual([1999, 1998])
  })
})

test('an index made later, changed, or reopened answers the same', async () => {
  engine.ensureCollection('t', [])
  await add('t', [{ _id: '1', a: 2 }, { _id: '2', a: [1, 3] }, { _id: '3' }])
  engine.ensureCollection('t', [index('a', 'a')])
  expect(await ask('t', { a: { $gt: 2, $lt: 3 } })).toEqual([{ _id: '2', a: [1, 3] }]) // each bound by its own element
  engine.close()
  engine = openEngine({ dir, now: () => 0, log: (event, fields) => void (event === 'scan' && scans.push(fields)) })
  engine.ensureCollection('t', [index('a', 'a')])
  expect(await ask('t', { a: { $gt: 2, $lt: 3 } })).toEqual([{ _id: '2', a: [1, 3] }])
  expect(scans).toEqual([])
  engine.ensureCollection('t', [{ ...index('a', '-a'), unique: true }])
  expect(await ask('t', { a: 3 })).toEqual([{ _id: '2', a: [1, 3] }])
  await expect(add('t', [{ _id: '4', a: 3 }])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(() => engine.ensureCollection('t', [{ ...index('b', 'b'), unique: true }])).toThrow('E11000')
})

test('an array sorts by its least element even when the range lets in only a greater one', async () => {
  engine.ensureCollection('t', [index('y', 'y')])
  await add('t', [
    { _id: 'list', y: [0, 3] },
    { _id: 'one', y: 2 },
  ])
  const rows = await ask('t', { y: { $gt: 1 } }, { order: { y: 1 } })
  expect(rows.map(({ _id }) => _id)).toEqual(['list', 'one'])
})

test('an order that ends with the id is an index’s own order', async () => {
  engine.ensureCollection('t', [index('s', 'state')])
  await add(
    't',
    Array.from({ length: 50 }, (_, i) => ({ _id: `k${10 + i}`, state: i % 2 })),
  )
  engine.resetCounts()
  const rows = await ask('t', { state: 1, _id: { $gt: 'k30' } }, { order: { _id: 1 }, limit: 2 })
  expect(rows.map(({ _id }) => _id)).toEqual(['k31', 'k33'])
  expect((await ask('t', { state: 1 }, { order: { state: 1, _id: -1 }, limit: 2 })).map(({ _id }) => _id)).toEqual([
    'k59',
    'k57',
  ])
  expect(engine.counts().documentsRead).toBeLessThan(16)
})

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'a\0', 'ab', '漏', null, true, false, 1.5, -0.5),
  fc.integer({ min: -2, max: 2 }).map(ms => new Date(ms)),
)
const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))
const row = fc.record({ x: value, y: value, z: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] })
const range = fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq')
const test1 = fc.oneof(
  scalar,
  fc.dictionary(range, scalar, { minKeys: 1, maxKeys: 2 }),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map($in => ({ $in })),
)
const simple = fc.record({ x: test1, y: test1, z: test1 }, { requiredKeys: [] })
const condition = fc.oneof(
  simple,
  fc.tuple(simple, simple).map($or => ({ $or })),
  fc.tuple(simple, simple).map(([a, b]) => ({ ...a, $and: [b] })),
)
const direction = fc.constantFrom(1, -1)
const order = fc.oneof(
  fc.constant(undefined),
  fc.record({ y: direction, z: direction }),
  direction.map(z => ({ z })),
  direction.map(y => ({ y })),
)

test('with and without indexes: the same documents in the same order', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), condition, order, async (rows, query, by) => {
      const [bare, indexed] = [`bare${round}`, `indexed${round++}`]
      engine.ensureCollection(bare, [])
      engine.ensureCollection(indexed, [index('xy', 'x', '-y'), index('z', 'z', 'y'), index('y', '-y')])
      const documents = rows.map((one, i) => ({ _id: String(i).padStart(2, '0'), ...one }))
      for (const name of [bare, indexed]) if (documents.length > 0) await add(name, documents)
      const sorted = by && { ...by, _id: 1 as const }
      const expected = await ask(bare, query, { order: sorted })
      const got = await ask(indexed, query, { order: sorted })
      if (sorted) expect(got).toEqual(expected)
      else expect(new Set(got.map(({ _id }) => _id))).toEqual(new Set(expected.map(({ _id }) => _id)))
      const page = await ask(indexed, query, { order: sorted, offset: 1, limit: 3 })
      if (sorted) expect(page).toEqual(expected.slice(1, 4))
      else expect(page).toHaveLength(Math.min(Math.max(expected.length - 1, 0), 3))
    }),
    { numRuns: 150 },
  )
}, 60_000)
