// Every operator of db.command, through the SDK that encodes it.
import { failure, openCloud, start, type Cloud, type CollectionReference } from './cloud'

let cloud: Cloud
let shelf: CollectionReference
beforeAll(async () => {
  cloud = await openCloud({
    shelf: [{ name: 'byPrice', keys: [{ field: 'price', direction: 1 }] }],
    scratch: [],
  })
  shelf = cloud.db.collection('shelf')
  await shelf.add({
    data: [
      { _id: 'a', price: 10, tags: ['red', 'round'], size: { w: 1, h: 2 }, sold: null, on: new Date(start) },
      {
        _id: 'b',
        price: 20,
        tags: ['red'],
        size: { w: 3, h: 2 },
        parts: [
          { name: 'lid', qty: 2 },
          { name: 'base', qty: 8 },
        ],
      },
      { _id: 'c', price: 30, tags: [], words: '漏水 Leak', on: new Date(start + 1000) },
      { _id: 'd', price: '40', tags: ['blue'], parts: [5, { name: 'lid', qty: 9 }] },
      { _id: 'e', tags: 'red' },
    ],
  })
})
afterAll(() => cloud.close())

const found = async (condition: object) => {
  const { data } = await shelf.where(condition).orderBy('_id', 'asc').get()
  return data.map(row => row._id).join('')
}

describe('queries', () => {
  test.each<[string, (_: Cloud['db']['command']) => object, string]>([
    ['a plain value', () => ({ price: 10 }), 'a'],
    ['a nested plain object, field by field', () => ({ size: { h: 2 } }), 'ab'],
    ['eq with an object, as a whole', _ => ({ size: _.eq({ w: 1, h: 2 }) }), 'a'],
    ['an element of an array', () => ({ tags: 'red' }), 'abe'],
    ['a whole array', () => ({ tags: ['red'] }), 'b'],
    ['null finds missing too, and not what is there', () => ({ words: null }), 'abde'],
    ['eq', _ => ({ price: _.eq(20) }), 'b'],
    ['neq', _ => ({ price: _.neq(20) }), 'acde'],
    ['gt, numbers only', _ => ({ price: _.gt(10) }), 'bc'],
    ['gte', _ => ({ price: _.gte(10) }), 'abc'],
    ['lt', _ => ({ price: _.lt(30) }), 'ab'],
    ['lte', _ => ({ price: _.lte(30) }), 'abc'],
    ['gt on dates', _ => ({ on: _.gt(new Date(start)) }), 'c'],
    ['gt on text', _ => ({ price: _.gt('39') }), 'd'],
    ['in', _ => ({ price: _.in([10, '40', null]) }), 'ade'],
    ['nin', _ => ({ price: _.nin([10, '40']) }), 'bce'],
    ['and, one field', _ => ({ price: _.and(_.gt(10), _.lt(30)) }), 'b'],
    ['chained and', _ => ({ price: _.gt(10).and(_.lt(30)) }), 'b'],
    ['chained or', _ => ({ price: _.lt(15).or(_.gt(25)) }), 'ac'],
    ['or, one field', _ => ({ price: _.or(_.eq(10), _.eq(30)) }), 'ac'],
    ['or, whole conditions', _ => _.or([{ price: 10 }, { tags: 'blue' }]), 'ad'],
    ['and, whole conditions', _ => _.and([{ tags: 'red' }, _.or([{ price: 10 }, { price: 20 }])]), 'ab'],
    ['nor', _ => _.nor([{ price: 10 }, { tags: 'blue' }]), 'bce'],
    ['not', _ => ({ price: _.not(_.gt(15)) }), 'ade'],
    ['exists', _ => ({ words: _.exists(true) }), 'c'],
    ['not exists', _ => ({ price: _.exists(false) }), 'e'],
    ['mod', _ => ({ price: _.mod(20, 10) }), 'ac'],
    ['all', _ => ({ tags: _.all(['red', 'round']) }), 'a'],
    ['size', _ => ({ tags: _.size(1) }), 'bd'],
    ['elemMatch on objects', _ => ({ parts: _.elemMatch({ name: 'lid', qty: _.gt(5) }) }), 'd'],
    ['elemMatch on a bare value', _ => ({ tags: _.elemMatch(_.eq('round')) }), 'a'],
    ['elemMatch by a field does not take a bare element for it', _ => ({ parts: _.elemMatch({ qty: 5 }) }), ''],
    ['a path into an array', () => ({ 'parts.name': 'base' }), 'b'],
    ['a place in an array', () => ({ 'tags.1': 'round' }), 'a'],
    ['a regular expression', () => ({ words: /leak$/i }), 'c'],
    ['db.RegExp', () => ({ words: cloud.db.RegExp({ regexp: '^漏', options: '' }) }), 'c'],
    ['expr', _ => _.expr(_.aggregate.gt(['$size.h', '$size.w'])), 'a'],
  ])('%s', async (_name, condition, expected) => {
    expect(await found(condition(cloud.db.command))).toBe(expected)
  })

  test.each<[string, (_: Cloud['db']['command']) => object]>([
    ['$nearSphere', _ => ({ place: _.geoNear({ geometry: new cloud.db.Geo.Point(113, 23), maxDistance: 1 }) })],
    ['$geoWithin', _ => ({ place: _.geoWithin({ centerSphere: [[-88, 30], 1] } as never) })],
    ['$geoIntersects', _ => ({ place: _.geoIntersects({ geometry: new cloud.db.Geo.Point(113, 23) }) })],
    ['$jsonSchema', _ => (_ as unknown as { jsonSchema(schema: object): object }).jsonSchema({ required: ['a'] })],
    ['$where', () => ({ $where: 'true' })],
  ])('%s is refused by its name', async (name, condition) => {
    const error = await failure(shelf.where(condition(cloud.db.command)).get())
    expect(error.errCode).toBe(-502001)
    expect(error.message).toContain(name)
  })
})

describe('updates', () => {
  const before = { n: 4, s: 'x', list: [3, 1, 2], deep: { a: 1, b: 2 }, parts: [{ k: 1 }, { k: 2 }] }
  type Change = (_: Cloud['db']['command']) => object
  test.each<[string, Change, object]>([
    ['a nested object merges', () => ({ deep: { b: 9 } }), { deep: { a: 1, b: 9 } }],
    ['set replaces', _ => ({ deep: _.set({ c: 3 }) }), { deep: { c: 3 } }],
    ['a dotted path', () => ({ 'deep.c.d': 1 }), { deep: { a: 1, b: 2, c: { d: 1 } } }],
    ['a place in an array', () => ({ 'list.1': 7 }), { list: [3, 7, 2] }],
    ['remove', _ => ({ s: _.remove() }), { s: undefined }],
    ['inc', _ => ({ n: _.inc(-1), 'deep.a': _.inc(1), fresh: _.inc(2) }), { n: 3, deep: { a: 2, b: 2 }, fresh: 2 }],
    ['mul', _ => ({ n: _.mul(3) }), { n: 12 }],
    ['min and max', _ => ({ n: _.min(1), 'deep.a': _.max(5) }), { n: 1, deep: { a: 5, b: 2 } }],
    ['rename', _ => ({ s: _.rename('t') }), { s: undefined, t: 'x' }],
    ['bit', _ => ({ n: (_ as unknown as { bit(v: object): object }).bit({ or: 3 }) }), { n: 7 }],
    ['push one', _ => ({ list: _.push(9) }), { list: [3, 1, 2, 9] }],
    ['push several', _ => ({ list: _.push([8, 9]) }), { list: [3, 1, 2, 8, 9] }],
    ['push to nothing', _ => ({ fresh: _.push(['a']) }), { fresh: ['a'] }],
    [
      'push, sorted, sliced, at a place',
      _ => ({ list: _.push({ each: [0], position: 0, sort: 1, slice: 3 } as never) }),
      { list: [0, 1, 2] },
    ],
    ['unshift', _ => ({ list: _.unshift([9]) }), { list: [9, 3, 1, 2] }],
    ['pop', _ => ({ list: _.pop() }), { list: [3, 1] }],
    ['shift', _ => ({ list: _.shift() }), { list: [1, 2] }],
    ['pull a value', _ => ({ list: _.pull(1) }), { list: [3, 2] }],
    ['pull by condition', _ => ({ list: _.pull(_.gte(2)) }), { list: [1] }],
    ['pull objects by field', _ => ({ parts: _.pull({ k: _.gt(1) }) }), { parts: [{ k: 1 }] }],
    ['pullAll', _ => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
    ['addToSet, new', _ => ({ list: _.addToSet(5) }), { list: [3, 1, 2, 5] }],
    ['addToSet each', _ => ({ list: _.addToSet({ $each: [1, 7] }) }), { list: [3, 1, 2, 7] }],
    ['server date', () => ({ at: cloud.db.serverDate() }), { at: new Date(start) }],
  ])('%s', async (_name, change, expected) => {
    const scratch = cloud.db.collection('scratch')
    await scratch.doc('x').set({ data: before })
    const { stats } = await scratch.doc('x').update({ data: change(cloud.db.command) })
    expect(stats).toEqual({ updated: 1 })
    expect((await scratch.doc('x').get()).data).toEqual(
      JSON.parse(JSON.stringify({ _id: 'x', ...before, ...expected }), dates),
    )
  })

  const dates = (key: string, value: unknown) => (key === 'at' ? new Date(String(value)) : value)

  test('an update that changes nothing, and one that meets nothing, answer 0', async () => {
    const scratch = cloud.db.collection('scratch')
    await scratch.doc('x').set({ data: before })
    expect((await scratch.doc('x').update({ data: { n: 4 } })).stats).toEqual({ updated: 0 })
    expect((await scratch.doc('x').update({ data: { list: cloud.db.command.addToSet(3) } })).stats).toEqual({
      updated: 0,
    })
    expect((await scratch.doc('none').update({ data: { n: 4 } })).stats).toEqual({ updated: 0 })
  })

  test('where().update() and remove() reach all, or with multi: false one', async () => {
    const scratch = cloud.db.collection('scratch')
    await scratch.where({}).remove()
    await scratch.add({
      data: [
        { _id: '1', n: 1 },
        { _id: '2', n: 2 },
        { _id: '3', n: 3 },
      ],
    })
    const above1 = scratch.where({ n: cloud.db.command.gt(1) })
    expect((await above1.update({ data: { hit: true } })).stats).toEqual({ updated: 2 })
    expect((await above1.update({ data: { once: true }, multi: false })).stats).toEqual({ updated: 1 })
    expect((await scratch.where({ hit: true }).count()).total).toBe(2)
    expect((await scratch.where({ hit: true }).remove({ multi: false })).stats).toEqual({ removed: 1 })
    expect((await scratch.where({ n: cloud.db.command.lte(3) }).remove()).stats).toEqual({ removed: 2 })
    expect(cloud.engine.peek('scratch')).toEqual([])
  })

  test('two changes of one path are refused', async () => {
    const scratch = cloud.db.collection('scratch')
    await scratch.doc('x').set({ data: before })
    const error = await failure(scratch.doc('x').update({ data: { $set: { deep: 1 }, $inc: { 'deep.a': 1 } } }))
    expect(error.message).toContain('conflict')
  })
})
