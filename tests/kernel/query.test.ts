import {
  above,
  atLeast,
  atMost,
  below,
  checkedDocument,
  checkedLimit,
  filterOf,
  oneOf,
  QueryFault,
  startsWith,
  withoutUndefined,
  type Where,
} from '~/cloudfunctions/_kernel/query'

const filterOfAnything = (where: unknown): Record<string, unknown> => filterOf(where as Where)

describe('a filter', () => {
  test('says with every value how it is compared', () => {
    expect(filterOf({ unitId: 'u-1', isOpen: true, left: 0, closedAt: null })).toEqual({
      unitId: { $eq: 'u-1' },
      isOpen: { $eq: true },
      left: { $eq: 0 },
      closedAt: { $eq: null },
    })
  })

  test.each([
    ['at least', atLeast(3), { $gte: 3 }],
    ['at most', atMost(3), { $lte: 3 }],
    ['above', above(3), { $gt: 3 }],
    ['below', below(3), { $lt: 3 }],
    ['one of', oneOf([1, 'a', null]), { $in: [1, 'a', null] }],
    ['from and before', { is: 'range', from: 1, before: 9 } as const, { $gte: 1, $lt: 9 }],
    ['the beginning of a word', startsWith('t-1'), { $gte: 't-1', $lt: 't-1\uffff' }],
    ['a plain value, said at length', { is: 'eq', value: 3 } as const, { $eq: 3 }],
  ])('%s', (_words, condition, sent) => {
    expect(filterOf({ dueBy: condition })).toEqual({ dueBy: sent })
  })

  test.each([
    ['nothing at all: it would read or change everything', {}],
    ['undefined: the SDK drops the key and the filter widens', { unitId: 'u-1', version: undefined }],
    ['undefined inside a range', { dueBy: { is: 'range', from: undefined } }],
    ['undefined in a list', { unitId: { is: 'in', values: ['u-1', undefined] } }],
    ['a range without ends', { dueBy: { is: 'range' } }],
    ['NaN', { left: NaN }],
    ['infinity', { left: Infinity }],
    ['an operator as a value', { openid: { $ne: null } }],
    ['an operator inside a condition', { openid: { is: 'eq', value: { $ne: null } } }],
    ['a list as a value', { openid: ['a'] }],
    ['a function', { openid: () => true }],
    ['an operator as a field', { $where: 'true' }],
    ['a field that leads nowhere', { 'push.': 'x' }],
    ['a field that ends in an operator', { 'push.$state': 'x' }],
    ['an empty field', { '': 'x' }],
    ['a field with a blank', { 'a b': 'x' }],
  ])('refuses %s', (_words, where) => {
    expect(() => filterOfAnything(where)).toThrow()
  })

  test('takes a path of plain names', () => {
    expect(filterOf({ 'push.state': 'pending' })).toEqual({ 'push.state': { $eq: 'pending' } })
  })

  test('never repeats a value in its complaint: it may be somebody’s number', () => {
    const phone = { $ne: '13812346021' }
    expect(() => filterOfAnything({ phone })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('138') }),
    )
  })
})

describe('a document', () => {
  test.each([
    ['undefined deep inside', { a: { b: [1, { c: undefined }] } }, 'undefined at a.b[1].c'],
    ['NaN', { a: { b: NaN } }, 'not a finite number at a.b'],
    ['a function', { a: () => 1 }, 'not storable at a'],
    ['a symbol', { a: Symbol('s') }, 'not storable at a'],
    ['an operator as a key', { a: { $inc: 1 } }, 'key not allowed: $inc'],
    ['a path as a key', { a: { 'b.c': 1 } }, 'key not allowed: b.c'],
    ['nothing', undefined, 'undefined at root'],
  ])('with %s is refused by name', (_words, document, complaint) => {
    expect(() => checkedDocument(document)).toThrow(new QueryFault(complaint))
  })

  test('of plain values passes as it is', () => {
    const document = { a: null, b: [1, 'x', { c: false }], d: {} }
    expect(checkedDocument(document)).toBe(document)
  })

  test('optional fields are left out on purpose and in sight', () => {
    expect(withoutUndefined({ a: 1, b: undefined, c: { d: undefined, e: null } })).toEqual({ a: 1, c: { e: null } })
  })
})

test.each([0, -1, 1.5, NaN, 1_001, Infinity])('a page of %s rows is refused', limit => {
  expect(() => checkedLimit(limit)).toThrow(QueryFault)
})
test.each([1, 1_000])('a page of %s rows is given', limit => expect(checkedLimit(limit)).toBe(limit))
